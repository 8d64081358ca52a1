using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Connectors.Domain.Definitions;
using Connectors.OpenApi.Importing;

namespace Connectors.Architecture.Tests.Projects;

/// <summary>Arrows point one way, and what decides touches nothing.</summary>
public sealed partial class LayeringTests
{
    // The world outside: files, processes, the network, the clock, the console.
    private static readonly string[] Outside =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.IO.FileInfo", "System.IO.StreamWriter",
        "System.Net.", "System.Diagnostics.Process", "System.Console", "System.Random", "System.Environment.GetEnvironmentVariable",
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid", "System.Threading.Thread",
    ];

    [Fact]
    public void The_Domain_references_the_base_library_and_the_pure_libraries_that_the_architecture_names()
    {
        var pure = PureLibrary()
            .Matches(File.ReadAllText(Repository.File("docs", "architecture.md")))
            .Select(match => match.Groups[1].Value)
            .ToList();

        Assert.Equal(["DiffPlex", "Fluid", "Newtonsoft.Json", "Parlot", "Semver"], pure.Order(StringComparer.Ordinal));
        Assert.All(
            Referenced(typeof(ConnectorDefinition)),
            name => Assert.True(IsBase(name) || pure.Contains(name), $"Connectors.Domain references {name}."));
    }

    [Fact]
    public void OpenApi_references_Domain_and_the_library_that_it_is_about() =>
        Assert.All(Referenced(typeof(OpenApiImport)), name => Assert.True(
            IsBase(name) || name is "Connectors.Domain" or "Microsoft.OpenApi" or "Microsoft.OpenApi.YamlReader" or "SharpYaml",
            $"Connectors.OpenApi references {name}."));

    [Fact]
    public void The_Domain_uses_nothing_of_the_world_outside()
    {
        var used = Members(typeof(ConnectorDefinition).Assembly.Location).ToList();

        Assert.NotEmpty(used);
        Assert.DoesNotContain(used, member => Outside.Any(outside => member.StartsWith(outside, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_package_has_a_line_that_says_why()
    {
        var packages = PackageVersion()
            .Matches(File.ReadAllText(Repository.File("src", "Directory.Packages.props")))
            .Select(match => match.Groups[1].Value)
            .Concat(Directory.EnumerateDirectories(Repository.File("src", "Connectors.Web", "wwwroot", "lib")).Select(Path.GetFileName));
        var rows = File.ReadLines(Repository.File("docs", "dependencies.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1].Trim())
            .Where(name => name is not ("package" or "files"));

        Assert.Equal(packages.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Referenced(Type type) => type.Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

    private static bool IsBase(string name) =>
        name == "netstandard" || name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private static IEnumerable<string> Members(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        foreach (var member in metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference))
        {
            var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
            yield return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}";
        }
    }

    [GeneratedRegex("^- `([A-Za-z.]+)`: ", RegexOptions.Multiline)]
    private static partial Regex PureLibrary();

    [GeneratedRegex("<PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex PackageVersion();
}
