namespace Connectors.Domain.Definitions.Shapes;

/// <summary>What a property of the format holds.</summary>
internal enum PropertyKind
{
    Text,
    Choice,
    Date,
    Flag,
    Number,
    Object,
    KeyedList,
    Set,
}
