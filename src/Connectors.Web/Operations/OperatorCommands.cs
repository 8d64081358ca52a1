using Connectors.Application.People;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace Connectors.Web.Operations;

/// <summary>Commands for operators at a prompt, which work without signing in.</summary>
internal static class OperatorCommands
{
    private static readonly Actor Prompt = new(null, "the operator of this installation", Rights.All);

    /// <summary>Does what the arguments ask for, if anything.</summary>
    /// <param name="services">The application's.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="output">Where links and faults are written.</param>
    /// <returns>Whether a command ran, so the application need not start.</returns>
    public static async Task<bool> RunAsync(IServiceProvider services, IReadOnlyList<string> args, TextWriter output)
    {
        await using var scope = services.CreateAsyncScope();
        var said = (Of(args, "--create-organisation"), Of(args, "--password-link"), Of(args, "--operator")) switch
        {
            ({ } name, _, _) => await CreateAsync(scope.ServiceProvider, name, Of(args, "--administrator")),
            (_, { } email, _) => await LinkAsync(scope.ServiceProvider, email),
            (_, _, { } email) => await MakeOperatorAsync(scope.ServiceProvider, email),
            _ => null,
        };
        if (said is not null) await output.WriteLineAsync(said);
        return said is not null;
    }

    private static async Task<string> CreateAsync(IServiceProvider services, string name, string? email)
    {
        if (email is null) return "Add --administrator with the email address of its first administrator.";
        var organisations = services.GetRequiredService<Organisations>();
        return await organisations.CreateAsync(name, email, Prompt, CancellationToken.None) switch
        {
            OrganisationResult.Invited(var given, var token) =>
                $"Created {given}. Send this link to {email}; it works once, for seven days: {LinkOf(services, $"/invitation/{token}")}",
            OrganisationResult.NameTaken => "Another organisation already has this name.",
            _ => "That address already has an account; each account belongs to one organisation.",
        };
    }

    private static async Task<string> LinkAsync(IServiceProvider services, string email)
    {
        var member = await services.GetRequiredService<UserManager<Member>>().FindByEmailAsync(email);
        var token = member is null ? null : await LinkAsync(services, member);
        return token is null
            ? "No member with access has that email address."
            : $"Send this link to {email}; it sets a new password, once, within an hour: {LinkOf(services, $"/password/{token}")}";
    }

    private static async Task<string?> LinkAsync(IServiceProvider services, Member member)
    {
        await using var scope = TenantScope.Begin(services.GetRequiredService<IServiceScopeFactory>(), member.OrganisationId);
        return await scope.Get<PasswordLinks>().CreateAsync(member.Id, Prompt, CancellationToken.None);
    }

    private static async Task<string> MakeOperatorAsync(IServiceProvider services, string email)
    {
        var users = services.GetRequiredService<UserManager<Member>>();
        if (await users.FindByEmailAsync(email) is not { } member) return "No member has that email address.";
        member.IsOperator = true;
        await users.UpdateSecurityStampAsync(member);
        return $"{member.DisplayName} now runs this installation, and has to sign in again.";
    }

    private static string LinkOf(IServiceProvider services, string page) =>
        services.GetRequiredService<IConfiguration>()["PublicAddress"]?.TrimEnd('/') + page;

    private static string? Of(IReadOnlyList<string> args, string name) =>
        args.SkipWhile(arg => arg != name).Skip(1).FirstOrDefault();
}
