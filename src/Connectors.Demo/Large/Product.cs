using System.Globalization;
using Connectors.Application.Marketplace;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Merging.Compatibility;

namespace Connectors.Demo.Large;

/// <summary>A release of a product.</summary>
/// <param name="Release">What is published.</param>
/// <param name="DaysAgo">How long ago it is said to have been published.</param>
internal sealed record ProductRelease(NewRelease Release, int DaysAgo);

/// <summary>An invented third party with a package that the demo organisation has installed.</summary>
internal sealed class Product
{
    private readonly int _number;
    private readonly Story _story;

    /// <param name="line">What kind of third party it is.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="number">Its place among all products, from 0.</param>
    /// <param name="story">What happens to it.</param>
    public Product(ProductLine line, string name, int number, Story story)
    {
        (Line, Name, _number, _story) = (line, name, number, story);
        Package = PackageId.Parse(PackageId.Suggest(name));
        Releases = Release(ProductContent.First(line, name, number));
        Edited = story.Edit is null ? null : Definition(story.Edit(line, Installed.Definition.Content));
    }

    public ProductLine Line { get; }

    public string Name { get; }

    public PackageId Package { get; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ProductRelease> Releases { get; }

    /// <summary>The release that the demo organisation has.</summary>
    public NewRelease Installed => Releases[_story.Installed].Release;

    /// <summary>The definition that the organisation made of it; null where it is not modified.</summary>
    public ConnectorDefinition? Edited { get; }

    /// <summary>The endpoints that flows receive from.</summary>
    public IReadOnlyList<Endpoint> Sources =>
    [
        .. (Edited ?? Installed.Definition).Content.Endpoints
            .Where(endpoint => endpoint.EffectiveDirection == Direction.Receive && endpoint.Key != Line.Old.Key),
    ];

    private List<ProductRelease> Release(ConnectorContent content)
    {
        var (major, minor, patch) = (1, _number % 4, _number % 3);
        var releases = new List<ProductRelease> { Of(content, (major, minor, patch), "The first release.", daysAgo: 150 + _number % 60) };
        foreach (var step in _story.Later)
        {
            content = step.Change(Line, content);
            (major, minor, patch) = step.Bump switch
            {
                VersionBump.Major => (major + 1, 0, 0),
                VersionBump.Minor => (major, minor + 1, 0),
                _ => (major, minor, patch + 1),
            };
            releases.Add(Of(content, (major, minor, patch), step.Notes, DaysAgo(releases.Count)));
        }

        return releases;
    }

    private int DaysAgo(int release) => release <= _story.Installed || release < _story.Later.Count ? 80 + _number % 40 : 1 + _number % 38;

    private ProductRelease Of(ConnectorContent content, (int Major, int Minor, int Patch) version, string notes, int daysAgo)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{version.Major}.{version.Minor}.{version.Patch}");
        return new ProductRelease(new NewRelease(Package, ReleaseVersion.Parse(text), Definition(content), notes), daysAgo);
    }

    private ConnectorDefinition Definition(ConnectorContent content) => ConnectorDefinition.Create(content) switch
    {
        DefinitionResult.Accepted accepted => accepted.Definition,
        DefinitionResult.Refused refused => throw new InvalidDataException($"{Name}: {refused.Faults[0]}"),
        _ => throw new InvalidOperationException("A definition is accepted or refused."),
    };
}
