using System.Collections;

namespace Connectors.Data.Queries;

/// <summary>One page of a list: its rows in their order, and where it is among the others.</summary>
public sealed class Page<T> : IReadOnlyList<T>
{
    private readonly IReadOnlyList<T> _rows;

    internal Page(IReadOnlyList<T> rows, int number) => (_rows, Number) = (rows, number);

    /// <summary>From 1.</summary>
    public int Number { get; }

    /// <summary>Whether another page follows.</summary>
    public bool HasMore { get; init; }

    /// <summary>How many rows all pages have; null where nobody counted them.</summary>
    public int? Total { get; init; }

    /// <summary>How many pages there are; null where nobody counted them.</summary>
    public int? Pages { get; init; }

    public int Count => _rows.Count;

    /// <summary>The first row of the next page; the default where none follows, or where pages are counted instead.</summary>
    internal T? Next { get; init; }

    public T this[int index] => _rows[index];

    public IEnumerator<T> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The same page with its rows as something else.</summary>
    public Page<TOther> As<TOther>(Func<T, TOther> turn) => With([.. _rows.Select(turn)]);

    /// <summary>The same page with other rows, one for each.</summary>
    internal Page<TOther> With<TOther>(IReadOnlyList<TOther> rows) =>
        new(rows, Number) { HasMore = HasMore, Total = Total, Pages = Pages };
}
