using System.Text;
using Connectors.Domain.Definitions.Faults;

namespace Connectors.Domain.Definitions.Shapes;

/// <summary>What the format says of one property: its kind, its limits, and the value that means the same as its absence.</summary>
internal sealed class PropertyShape(string name, PropertyKind kind)
{
    private readonly NameIndex _choices = new([]);

    public string Name { get; } = name;
    public PropertyKind Kind { get; } = kind;
    public byte[] NameUtf8 { get; } = Encoding.UTF8.GetBytes(name);

    /// <summary>What a canonical form writes between the value before and the value: a comma, the name and a colon.</summary>
    public byte[] Opening { get; } = Encoding.UTF8.GetBytes($",\"{name}\":");

    public string Description { get; init; } = "";
    public bool IsRequired { get; init; }
    public bool IsKey { get; init; }
    public bool IsTemplate { get; init; }
    public bool IsWebAddress { get; init; }
    public bool IsBaseUrl { get; init; }
    public bool IsHttpToken { get; init; }
    public bool IsForPeople { get; init; }
    public bool SecretsAllowed { get; init; }
    public int LongestText { get; init; } = DefinitionLimits.TextBytes;
    public int Least { get; init; }

    /// <summary>The most members, where it is a list.</summary>
    public int Most { get; init; } = DefinitionLimits.Members;
    public IReadOnlyList<string> Choices
    {
        get;
        init => (field, _choices) = (value, new NameIndex(value.Select(Encoding.UTF8.GetBytes)));
    } = [];
    public DefaultRule Default { get; init; } = DefaultRule.None;

    public bool HasChoice(ReadOnlySpan<byte> text) => _choices.Find(text) >= 0;

    /// <summary>The shape of the object, or of each object in the keyed list.</summary>
    public ObjectShape? Item { get; init; }
}
