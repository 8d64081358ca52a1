using Connectors.Domain.People;

namespace Connectors.Web.Tests.Forms;

/// <summary>Every form that the demo users and strangers come to, one of each kind, on an application of its own.</summary>
public sealed class EveryForm : DemoApp
{
    private IReadOnlyList<(Visitor Visitor, string Token, FoundForm Form)>? _found;

    /// <summary>The forms, each with somebody who may send it.</summary>
    internal async Task<IReadOnlyList<(Visitor Visitor, string Token, FoundForm Form)>> FindAsync()
    {
        if (_found is not null) return _found;
        var found = new List<(Visitor, string, FoundForm)>();
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var role in new[] { Role.Administrator, Role.Manager, Role.User, Role.ReadOnly })
            await AddAsync(await SignInAsync(role), ["/connectors", "/flows", "/marketplace", "/account"], kinds, found);
        await AddAsync(new Visitor(CreateClient(new() { AllowAutoRedirect = false })), ["/sign-in", await InviteAsync()], kinds, found);
        return _found = found;
    }

    private static async Task AddAsync(
        Visitor visitor, string[] starts, HashSet<string> kinds, List<(Visitor, string, FoundForm)> found)
    {
        var pages = await SitePages.ReadAsync(visitor, starts);
        var token = await visitor.TokenAsync(starts[0]);
        found.AddRange(FoundForm.On(pages).Where(form => kinds.Add(form.Kind)).Select(form => (visitor, token, form)));
    }

    private async Task<string> InviteAsync()
    {
        var administrator = await SignInAsync(Role.Administrator);
        var page = await Visitor.ParseAsync(await administrator.SubmitAsync(
            "/members", "form[action*=Invite]", ("email", "robin@demo.example"), ("role", "User")));
        return new Uri(page.QuerySelector(".message code")!.TextContent).AbsolutePath;
    }
}
