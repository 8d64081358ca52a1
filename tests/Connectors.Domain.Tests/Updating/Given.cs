using System.Text;
using Connectors.Domain.Catalog;
using Connectors.Domain.Comparing;
using Connectors.Domain.Definitions;
using Connectors.Domain.People;
using Connectors.Domain.Updating;

namespace Connectors.Domain.Tests.Updating;

/// <summary>What does not matter to a test, said once.</summary>
internal static class Given
{
    private static readonly PersonAt Sam = new(new Author(null, "Sam Ito"), new DateTime(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc));
    public static readonly Person Person = new(Guid.Parse("0c0ffee0-0000-4000-8000-000000000001"), "Dana Reyes");

    public static readonly InstalledId Id = new(Guid.Parse("0c0ffee0-0000-4000-8000-000000000002"));

    public static Fingerprint Content(string name) => Fingerprint.Of(Encoding.UTF8.GetBytes(name));

    public static Release Release(string version, string content, bool withdrawn = false) =>
        new(PackageId.Parse("acme-shop"), ReleaseVersion.Parse(version), Content(content), withdrawn);

    public static UpdateSubject Subject(ConnectorStates states, InstalledId? beside = null) =>
        new(Id, "Acme Shop", states, [], beside, Sam);

    /// <summary>Baseline 1.0.0 with content A, 2.0.0 with content C offered, and what stands now.</summary>
    public static ConnectorStates States(string current) => new(Release("1.0.0", "A"), Content(current), Release("2.0.0", "C"));
}
