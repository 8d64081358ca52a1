using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Fields;

/// <summary>A value of a body, with the values inside it: fields by their places, as a tree.</summary>
internal sealed class FieldNode
{
    private readonly List<FieldNode> _children = [];

    private FieldNode(string step, string place) => (Step, Place) = (step, place);

    /// <summary>Its name, or <see cref="FieldPlace.Each"/>.</summary>
    public string Step { get; }

    /// <summary>Its whole place.</summary>
    public string Place { get; }

    /// <summary>What the definition says of it; null for an object of which only the members are described.</summary>
    public Field? Field { get; private set; }

    public IReadOnlyList<FieldNode> Children => _children;

    /// <summary>The members of a list; null for anything else.</summary>
    public FieldNode? Members => _children is [{ Step: FieldPlace.Each } members] ? members : null;

    public bool IsRequired => (Members ?? this).Field?.Required == true;

    /// <summary>Everything inside of it, itself included.</summary>
    public IEnumerable<FieldNode> All => _children.SelectMany(child => child.All).Prepend(this);

    /// <summary>The tree of the fields that can be sent.</summary>
    public static FieldNode Of(IReadOnlyList<Field> fields)
    {
        var root = new FieldNode("", "");
        foreach (var field in fields.Where(field => !field.ReadOnly))
        {
            if (FieldPlace.Parse(field.Key) is { } place) root.At(place).Field = field;
        }

        return root;
    }

    private FieldNode At(FieldPlace place)
    {
        var at = this;
        foreach (var step in place.Steps)
        {
            var next = at._children.Find(child => child.Step == step);
            if (next is null) at._children.Add(next = new FieldNode(step, FieldPlace.Written(at.Place, step)));
            at = next;
        }

        return at;
    }
}
