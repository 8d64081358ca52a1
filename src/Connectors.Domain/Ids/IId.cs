using System.Diagnostics.CodeAnalysis;

namespace Connectors.Domain.Ids;

/// <summary>The id of one kind of thing, so that one of another kind in its place does not compile.</summary>
/// <remarks>Written and read as the identifier alone, in addresses, forms, JSON and the database.</remarks>
public interface IId<TSelf> : IParsable<TSelf>
    where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf Create(Guid value);
}

/// <summary>What all ids do alike.</summary>
internal static class IdText
{
    public static bool TryParse<T>([NotNullWhen(true)] string? text, out T id)
        where T : struct, IId<T>
    {
        var isId = Guid.TryParse(text, out var value);
        id = isId ? T.Create(value) : default;
        return isId;
    }
}
