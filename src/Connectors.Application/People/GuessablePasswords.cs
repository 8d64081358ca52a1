using Connectors.Data;
using Connectors.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.People;

/// <summary>
/// Refuses passwords that are quickly guessed: common ones and what is made of them, keyboard rows, dates, and what is known of the person.
/// </summary>
public sealed class GuessablePasswords(ConnectorsDbContext db) : IPasswordValidator<Member>
{
    /// <summary>In bits: some ten million guesses. Fewer than six an account and a quarter of an hour are let through.</summary>
    private const double Least = 24;

    // What comes after adds nothing to a long password but work.
    private const int LongestMeasured = 64;

    public async Task<IdentityResult> ValidateAsync(UserManager<Member> manager, Member user, string? password)
    {
        if (password is null || password.Length < manager.Options.Password.RequiredLength) return IdentityResult.Success;
        var measured = password.Length > LongestMeasured ? password[..LongestMeasured] : password;
        var strength = new Zxcvbn.Zxcvbn().EvaluatePassword(measured, Known(user, await OrganisationAsync(user)));
        return strength.Entropy >= Least ? IdentityResult.Success : IdentityResult.Failed(new IdentityError
        {
            Code = nameof(GuessablePasswords),
            Description = "This password is easy to guess. Avoid common words, dates, your name, email address and organisation.",
        });
    }

    private Task<string?> OrganisationAsync(Member user) => db.Organisations.AcrossOrganisations()
        .Where(row => row.Id == user.OrganisationId).Select(row => row.Name).SingleOrDefaultAsync()!;

    // Each as it is, without spaces, and word by word.
    private static IEnumerable<string> Known(Member user, string? organisation) =>
        new[] { "Connectors", organisation, user.DisplayName, user.Email }
            .OfType<string>()
            .SelectMany(text => text.Split([' ', '@', '.', '-', '_']).Append(text).Append(text.Replace(" ", "", StringComparison.Ordinal)))
            .Where(word => word.Length > 2)
            .Select(word => word.ToLowerInvariant())
            .Distinct();
}
