using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Connectors.Architecture.Tests.Tenants;

/// <summary>Queries see the rows of one organisation. Each that looks across organisations is listed here, with its reason.</summary>
public sealed class AcrossOrganisationsTests
{
    private const string SignIn = "who signs in, or follows a link, belongs to no organisation yet",
        Unique = "an address is unique in the installation",
        Operator = "operators run the installation: they see the names of organisations and how many members each has",
        Marketplace = "packages, and so their owners, belong to the installation",
        Queue = "the copies of the application share one queue, and give places to organisations in turns",
        Watch = "finds whose work has to go on, and does it in a scope of that organisation",
        Age = "old rows of every organisation are deleted",
        Keys = "the keys of encryption belong to the installation";

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["AlertWatch.DueAsync"] = Watch,
        ["DemoAddresses.FollowAsync"] = "the demo moves its own instances to the sandbox's port",
        ["CredentialKeyBackfill.FillAsync"] = Keys,
        ["VaultCheck.UnreadableAsync"] = Keys,
        ["PackageOwners.AddAsync"] = Marketplace,
        ["PackageOwners.Of"] = Marketplace,
        ["FirstSetup.IsNeededAsync"] = "asks whether there is any member at all",
        ["FirstSetup.RunAsync"] = "takes back the organisation that it has just made",
        ["GuessablePasswords.OrganisationAsync"] = SignIn,
        ["Invitations.HasAccountAsync"] = Unique,
        ["Invitations.OpenOnes"] = SignIn,
        ["MemberStore.Users"] = Unique,
        ["OneTimeCodes.ValidateAsync"] = SignIn,
        ["Organisations.CreateAsync"] = Operator,
        ["Organisations.InviteAsync"] = Operator,
        ["Organisations.Lines"] = Operator,
        ["PasswordLinks.FindAsync"] = SignIn,
        ["PasswordLinks.FindMemberAsync"] = SignIn,
        ["Housekeeping.CleanAsync"] = Age,
        ["Housekeeping.CleanAsync (2)"] = Age,
        ["Housekeeping.DeleteDraftsAsync"] = Watch,
        ["OldRuns.ForgetAsync"] = Age,
        ["OldRuns.ForgetAsync (2)"] = Age,
        ["OldRuns.ForgetAsync (3)"] = Age,
        ["OldRuns.ForgetAsync (4)"] = Age,
        ["RunQueue.Busy"] = Queue,
        ["RunQueue.Turns"] = Queue,
        ["RunQueue.Waiting"] = Queue,
        ["ScheduleCheck.RunAsync"] = "schedules of all organisations are followed again after a crash",
        ["RunWatch.LookAsync"] = Watch,
        ["JobWatch.Silent"] = Watch,
    };

    private static IEnumerable<SourceFile> Code =>
        SourceFile.All(".cs").Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal));

    [Fact]
    public void A_query_across_organisations_has_a_reason() => Assert.Equal(
        Reasons.Keys.Order(StringComparer.Ordinal),
        Calls("AcrossOrganisations").Order(StringComparer.Ordinal));

    // Without a name it lifts every filter. A compiled query can't call a method of ours: the session says who is signed in, and so for
    // which organisation.
    [Fact]
    public void Filters_are_lifted_by_name() =>
        Assert.Equal(
            ["OpenSession.Compile", "QueryFilters.AcrossOrganisations", "QueryFilters.WithRemoved"], Calls("IgnoreQueryFilters").Order());

    [Fact]
    public void Only_a_request_and_a_scope_of_a_tenant_say_for_whom_work_is_done() => Assert.Equal(
        ["src/Connectors.Web/Authentication/TenantOfRequest.cs"],
        Code.Where(file => !file.Path.StartsWith("src/Connectors.Data/", StringComparison.Ordinal))
            .Where(file => file.Tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()
                .Any(name => name.Identifier.Text == "Tenant" && name.Parent is not MemberAccessExpressionSyntax))
            .Select(file => file.Path));

    // "Type.Member", with a number from the second call in a member on.
    private static IEnumerable<string> Calls(string method) => Code
        .SelectMany(file => file.Tree.GetRoot().DescendantNodes()
            .OfType<MemberAccessExpressionSyntax>()
            .Where(access => access.Name.Identifier.Text == method && access.Parent is InvocationExpressionSyntax)
            .Select(NameOf))
        .GroupBy(name => name)
        .SelectMany(group => group.Select((name, at) => at == 0 ? name : $"{name} ({at + 1})"));

    private static string NameOf(SyntaxNode node)
    {
        var member = node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().First();
        var name = member switch
        {
            MethodDeclarationSyntax found => found.Identifier.Text,
            PropertyDeclarationSyntax found => found.Identifier.Text,
            _ => member.Kind().ToString(),
        };
        return $"{member.Ancestors().OfType<TypeDeclarationSyntax>().First().Identifier.Text}.{name}";
    }
}
