using System.Text;
using System.Text.Json;
using Connectors.Application.Marketplace;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;

namespace Connectors.Demo;

/// <summary>A release of the demo catalogue.</summary>
/// <param name="Release">What is published.</param>
/// <param name="DaysAgo">How long ago it is said to have been published.</param>
public sealed record DemoRelease(NewRelease Release, int DaysAgo);

/// <summary>The invented packages that come with the product, for trying it.</summary>
public static class DemoCatalogue
{
    private const string Root = "catalogue/";
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Where the sandbox usually is, and where the catalogue's files say that it is.</summary>
    public const string UsualSandbox = "localhost:5081";

    /// <summary>All releases, each package's oldest first.</summary>
    /// <param name="sandbox">The sandbox's host and port.</param>
    public static IReadOnlyList<DemoRelease> Read(string sandbox = UsualSandbox) =>
    [
        .. typeof(DemoCatalogue).Assembly.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal) && name.EndsWith("/releases.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).SelectMany(name => Package(name.Split('/')[1], sandbox)),
    ];

    private static IEnumerable<DemoRelease> Package(string package, string sandbox) =>
        JsonSerializer.Deserialize<List<Listed>>(Bytes($"{package}/releases.json"), Web)!.Select(listed => new DemoRelease(
            new NewRelease(
                PackageId.Parse(package),
                ReleaseVersion.Parse(listed.Version),
                Definition($"{package}/{listed.Version}.json", sandbox),
                Encoding.UTF8.GetString(Bytes($"{package}/{listed.Version}.md"))),
            listed.DaysAgo));

    private static ConnectorDefinition Definition(string file, string sandbox) =>
        ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(Bytes(file)).Replace(UsualSandbox, sandbox, StringComparison.Ordinal))) switch
        {
            DefinitionResult.Accepted accepted => accepted.Definition,
            DefinitionResult.Refused refused => throw new InvalidDataException($"{file}: {refused.Faults[0]}"),
            _ => throw new InvalidOperationException("A definition is accepted or refused."),
        };

    private static byte[] Bytes(string file)
    {
        var assembly = typeof(DemoCatalogue).Assembly;
        var name = assembly.GetManifestResourceNames().Single(name => name.Replace('\\', '/') == Root + file);
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private sealed record Listed(string Version, int DaysAgo);
}
