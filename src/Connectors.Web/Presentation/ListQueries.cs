using System.Globalization;
using Connectors.Data.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace Connectors.Web.Presentation;

/// <summary>What a person asked the list for, as the end of its address.</summary>
public static class ListQueries
{
    private const int LongestSearch = 200;

    /// <summary>The end of the address; defaults are left out.</summary>
    public static QueryString Of(ListQuery query)
    {
        var text = QueryString.Empty;
        if (!string.IsNullOrWhiteSpace(query.Search)) text = text.Add("q", query.Search);
        if (query.Filter is not ListFilter.All) text = text.Add("filter", Word(query.Filter));
        if (query.Sort is not ListSort.Name) text = text.Add("sort", Word(query.Sort));
        if (query.IsReversed) text = text.Add("reversed", "true");
        return query.Page > 1 ? text.Add("page", query.Page.ToString(CultureInfo.InvariantCulture)) : text;
    }

    /// <summary>Reads the end of an address, which can be anything: what the list doesn't know is left out, and so is the page.</summary>
    public static ListQuery Read(string? text)
    {
        var values = QueryHelpers.ParseQuery(text);
        var search = values.TryGetValue("q", out var asked) ? asked.ToString() : null;
        return new ListQuery(
            string.IsNullOrWhiteSpace(search) ? null : search.Length > LongestSearch ? search[..LongestSearch] : search,
            Enum<ListFilter>("filter"),
            Enum<ListSort>("sort"))
        {
            IsReversed = values.TryGetValue("reversed", out var reversed) && bool.TryParse(reversed, out var answer) && answer,
        };

        T Enum<T>(string name) where T : struct, Enum =>
            values.TryGetValue(name, out var word) && System.Enum.TryParse<T>(word, ignoreCase: true, out var value)
                && System.Enum.IsDefined(value) ? value : default;
    }

    /// <summary>The value as addresses have it.</summary>
    public static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
