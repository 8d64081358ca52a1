using System.Text;
using System.Text.Json;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;

namespace Connectors.Application.Marketplace.Starter;

/// <summary>The packages of well-known APIs that come with the product, for an installation whose marketplace is empty.</summary>
public static class StarterCatalogue
{
    private const string Root = "starter/", End = ".json", Sources = "sources";
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The names of the packages, in order.</summary>
    public static IReadOnlyList<PackageId> Packages { get; } =
    [
        .. typeof(StarterCatalogue).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal) && name.EndsWith(End, StringComparison.Ordinal))
            .Select(name => name[Root.Length..^End.Length])
            .Where(name => name != Sources)
            .Order(StringComparer.Ordinal)
            .Select(PackageId.Parse),
    ];

    /// <summary>The first release of each package.</summary>
    public static IReadOnlyList<NewRelease> Read()
    {
        var sources = JsonSerializer.Deserialize<Dictionary<string, StarterSource>>(Bytes(Sources), Web)!;
        return
        [
            .. Packages.Select(package => new NewRelease(
                package, ReleaseVersion.Parse("1.0.0"), Definition($"{package}"), Notes(sources[$"{package}"]))),
        ];
    }

    /// <summary>The file of a package, or of the sources.</summary>
    internal static byte[] Bytes(string name)
    {
        using var stream = typeof(StarterCatalogue).Assembly.GetManifestResourceStream(Root + name + End)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static ConnectorDefinition Definition(string name) => ConnectorDefinition.Parse(Bytes(name)) switch
    {
        DefinitionResult.Accepted accepted => accepted.Definition,
        DefinitionResult.Refused refused => throw new InvalidDataException($"{name}: {refused.Faults[0]}"),
        _ => throw new InvalidOperationException("A definition is accepted or refused."),
    };

    private static string Notes(StarterSource source) => new StringBuilder("First release, from the starter catalogue.\n\n")
        .Append(source.Checked == 0
            ? $"Described at {source.Document}."
            : $"{source.Checked} of {source.Endpoints} endpoints were checked against the published description: {source.Document}.")
        .ToString();
}

/// <summary>What a package was written from.</summary>
/// <param name="Document">The address of the third party's description of its API.</param>
/// <param name="Endpoints">How many endpoints the package has.</param>
/// <param name="Checked">How many of them were found in a copy of the description, with their method and path.</param>
internal sealed record StarterSource(string Document, int Endpoints, int Checked)
{
    /// <summary>The copy that was read; null where the description is only on web pages.</summary>
    public string? Read { get; init; }
}
