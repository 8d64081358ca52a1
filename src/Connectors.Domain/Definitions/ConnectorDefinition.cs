using System.Text.Json;
using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Definitions.Reading;
using Connectors.Domain.Definitions.Tree;
using Connectors.Domain.Definitions.Validation;

namespace Connectors.Domain.Definitions;

/// <summary>A valid connector definition, known by its meaning: two are equal where their fingerprints are.</summary>
public sealed class ConnectorDefinition : IEquatable<ConnectorDefinition>
{
    private readonly byte[] _canonical;
    private readonly Lazy<Fingerprint> _fingerprint;
    private readonly Lazy<ConnectorContent> _content;
    private readonly Lazy<JsonElement> _root;

    private ConnectorDefinition(byte[] canonical)
    {
        _canonical = canonical;
        _fingerprint = new Lazy<Fingerprint>(() => Fingerprint.Of(_canonical));
        _content = new Lazy<ConnectorContent>(() => ContentJson.Read(_canonical));
        _root = new Lazy<JsonElement>(() => JsonElement.Parse(_canonical));
    }

    /// <summary>The canonical form: UTF-8, no white space, one text for one meaning.</summary>
    public ReadOnlyMemory<byte> Canonical => _canonical;

    public Fingerprint Fingerprint => _fingerprint.Value;

    /// <summary>What the definition says, as typed values.</summary>
    public ConnectorContent Content => _content.Value;

    /// <summary>The canonical form as a tree, unknown properties included.</summary>
    public JsonElement Root => _root.Value;

    /// <summary>Reads a document that may come from anywhere.</summary>
    /// <param name="utf8">Its bytes; a byte order mark of UTF-8 is passed over.</param>
    /// <returns>The definition, or every fault. Invalid documents never throw.</returns>
    public static DefinitionResult Parse(ReadOnlyMemory<byte> utf8) => Parse(utf8, isNew: true);

    /// <summary>Reads a definition that was accepted before: limits of lists that came later don't hold for it.</summary>
    public static DefinitionResult ParseKept(ReadOnlyMemory<byte> utf8) => Parse(utf8, isNew: false);

    /// <summary>
    /// A definition that was accepted before: trusted where its canonical form has the fingerprint that it is kept under.
    /// </summary>
    /// <param name="canonical">The canonical form; it must not change afterwards.</param>
    /// <param name="fingerprint">What it is kept under.</param>
    /// <returns>Null where the two don't match, so that the bytes are damaged.</returns>
    public static ConnectorDefinition? OfKept(byte[] canonical, Fingerprint fingerprint) =>
        Fingerprint.Of(canonical) == fingerprint ? new ConnectorDefinition(canonical) : null;

    /// <summary>Reads what a merge wrote of accepted definitions: it has no white space and mostly is canonical.</summary>
    internal static DefinitionResult ParseMerged(byte[] merged)
    {
        if (merged.Length > DefinitionLimits.DocumentBytes) return ParseKept(merged);
        using var tree = CanonicalReader.Read(JsonTree.Borrowed(merged), DefinitionShape.Root);
        var faults = DefinitionWalk.Check(tree.Root, isNew: false);
        if (faults.Count > 0) return new DefinitionResult.Refused(faults);
        return new DefinitionResult.Accepted(new ConnectorDefinition(
            CanonicalCheck.IsCanonical(tree.Root) ? merged : CanonicalForm.Write(tree.Root)));
    }

    private static DefinitionResult Parse(ReadOnlyMemory<byte> utf8, bool isNew)
    {
        using var tree = DocumentReader.Read(utf8, out var faults);
        if (tree is not null) faults = DefinitionWalk.Check(tree.Root, isNew);
        return faults.Count > 0
            ? new DefinitionResult.Refused(faults)
            : new DefinitionResult.Accepted(new ConnectorDefinition(CanonicalForm.Write(tree!.Root)));
    }

    /// <summary>Makes a definition of typed values, by the same rules as any document.</summary>
    public static DefinitionResult Create(ConnectorContent content) => Parse(ContentJson.Write(content));

    /// <summary>The definition as people read it: indented, properties in their usual order, lists by key. Ends in a line end.</summary>
    public string ToText() => ContentJson.WriteIndented(Content);

    /// <summary>The canonical form as a tree whose values stay valid as long as one is referenced.</summary>
    internal JsonTree ReadTree() => CanonicalReader.Read(JsonTree.Kept(_canonical), DefinitionShape.Root);

    public bool Equals(ConnectorDefinition? other) => other is not null && Fingerprint == other.Fingerprint;

    public override bool Equals(object? obj) => Equals(obj as ConnectorDefinition);

    public override int GetHashCode() => Fingerprint.GetHashCode();
}
