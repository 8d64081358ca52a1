namespace Connectors.Domain.Definitions.Tree;

/// <summary>What kind of JSON value a node is.</summary>
internal enum NodeKind : byte
{
    Object,
    List,
    Text,
    Number,
    True,
    False,
    Null,
}

/// <summary>One value of a document: its position in the bytes, and the positions of its neighbours among the nodes.</summary>
/// <remarks>Children follow their parent directly; <see cref="Next"/> is the node behind the last of them.</remarks>
internal struct Node
{
    /// <summary>First byte of the value; of a text, the first behind the quote.</summary>
    public int Start;

    /// <summary>Bytes of the value; of a text, without its quotes.</summary>
    public int Length;

    /// <summary>First byte of the property's name behind its quote, or -1 for what is no property.</summary>
    public int NameStart;

    public int NameLength;
    public int Next;
    public int Count;

    /// <summary>The place of the property in the shape of its object, or -1 where the format does not know it.</summary>
    public sbyte Property;

    public NodeKind Kind;
    public bool IsEscaped;
    public bool IsNameEscaped;
}
