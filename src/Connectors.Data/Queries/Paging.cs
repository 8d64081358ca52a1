using Microsoft.EntityFrameworkCore;

namespace Connectors.Data.Queries;

/// <summary>Reads lists page by page. No other place of the product skips rows.</summary>
public static class Paging
{
    /// <summary>How many rows a page has where its list says nothing else.</summary>
    public const int Size = 50;

    // A page of an address can be any number; what is skipped has to be one too.
    private const int Last = 1_000_000;

    /// <summary>A page of rows that are all there. Past the end it is the last page.</summary>
    /// <param name="all">All of them.</param>
    /// <param name="number">From 1.</param>
    /// <param name="size">How many rows a page has.</param>
    public static Page<T> PageOf<T>(IReadOnlyList<T> all, int number, int size = Size)
    {
        var pages = Math.Max(1, (all.Count + size - 1) / size);
        var asked = Math.Clamp(number, 1, pages);
        return new Page<T>([.. all.Skip((asked - 1) * size).Take(size)], asked)
        {
            HasMore = asked < pages,
            Total = all.Count,
            Pages = pages,
        };
    }

    /// <summary>A page, and whether another one follows: one command. Past the end it is the first page.</summary>
    /// <param name="ordered">All rows, in an order that ends in a key.</param>
    /// <param name="number">From 1.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="size">How many rows a page has.</param>
    internal static async Task<Page<T>> ToPageAsync<T>(
        this IQueryable<T> ordered, int number, CancellationToken cancel, int size = Size)
    {
        var asked = Math.Clamp(number, 1, Last);
        var rows = await ordered.FromPage(asked, size).ToListAsync(cancel);
        if (rows.Count == 0 && asked > 1) return await ordered.ToPageAsync(1, cancel, size);
        var hasMore = rows.Count > size;
        return new Page<T>([.. rows.Take(size)], asked) { HasMore = hasMore, Next = hasMore ? rows[size] : default };
    }

    /// <summary>A page of rows that were counted: one command. Past the end it is the last page.</summary>
    /// <param name="ordered">All rows, in an order that ends in a key.</param>
    /// <param name="place">The page, from 1, and how many rows there are.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="size">How many rows a page has.</param>
    internal static async Task<Page<T>> ToPageAsync<T>(
        this IQueryable<T> ordered, (int Number, int Total) place, CancellationToken cancel, int size = Size)
    {
        var pages = Math.Max(1, (place.Total + size - 1) / size);
        var number = Math.Clamp(place.Number, 1, pages);
        var rows = place.Total == 0 ? [] : await ordered.Skip((number - 1) * size).Take(size).ToListAsync(cancel);
        return new Page<T>(rows, number) { HasMore = number < pages, Total = place.Total, Pages = pages };
    }

    /// <summary>The rows of a page, and the first of the next.</summary>
    internal static IQueryable<T> FromPage<T>(this IQueryable<T> ordered, int number, int size = Size) =>
        ordered.Skip((number - 1) * size).Take(size + 1);
}
