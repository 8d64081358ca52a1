using System.Xml.Linq;

namespace Connectors.Architecture.Tests.Projects;

/// <summary>Projects know only those below them.</summary>
public sealed class ProjectArrowsTests
{
    // The drawing in docs/architecture.md.
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Connectors.Domain"] = [],
        ["Connectors.OpenApi"] = ["Connectors.Domain"],
        ["Connectors.Data"] = ["Connectors.Domain"],
        ["Connectors.Outbound"] = ["Connectors.Domain"],
        ["Connectors.Application"] = ["Connectors.Data", "Connectors.OpenApi", "Connectors.Outbound"],
        ["Connectors.Web"] = ["Connectors.Application", "Connectors.Demo"],
        ["Connectors.Cli"] = ["Connectors.OpenApi"],
        ["Connectors.Demo"] = ["Connectors.Application"],
    };

    [Fact]
    public void Every_project_references_those_that_the_architecture_draws() => Assert.Equal(
        Arrows.Select(arrow => $"{arrow.Key} → {string.Join(", ", arrow.Value)}").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Repository.File("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => $"{Path.GetFileNameWithoutExtension(file)} → {string.Join(", ", ReferencesOf(file))}")
            .Order(StringComparer.Ordinal));

    // It is there to be found at start; a publish is made without it.
    [Fact]
    public void Web_names_nothing_of_the_demo() => Assert.DoesNotContain(
        SourceFile.All(".cs", ".cshtml").Where(file => file.Path.StartsWith("src/Connectors.Web/", StringComparison.Ordinal)),
        file => file.Lines.Any(line => line.Contains("using Connectors.Demo", StringComparison.Ordinal)
            || line.Contains("Connectors.Demo.", StringComparison.Ordinal)));

    private static IEnumerable<string> ReferencesOf(string file) => XDocument.Load(file)
        .Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))
        .Order(StringComparer.Ordinal);
}
