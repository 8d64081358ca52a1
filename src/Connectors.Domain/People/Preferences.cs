using System.Text.Json;
using System.Text.Json.Serialization;

namespace Connectors.Domain.People;

/// <summary>How a person wants pages to be.</summary>
/// <param name="Density">How tall the rows of the list are.</param>
/// <param name="HidesFirstSteps">Whether the overview leaves out the first steps.</param>
/// <param name="Views">The views of the list that they saved, by name.</param>
public sealed record Preferences(Density Density, bool HidesFirstSteps, IReadOnlyList<SavedView> Views)
{
    /// <summary>Views that a person has at most.</summary>
    public const int MostViews = 20;

    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter<Density>() } };

    /// <summary>The name of the view that opens with the list; null where all connectors do.</summary>
    public string? StartsWith { get; init; }

    /// <summary>The view that opens with the list, or null.</summary>
    [JsonIgnore]
    public SavedView? Start => StartsWith is null ? null : Views.FirstOrDefault(view => IsNamed(view, StartsWith));

    public static Preferences Usual { get; } = new(Density.Compact, false, []);

    /// <summary>Reads what was stored; what can't be read, from another version for example, is as usual.</summary>
    public static Preferences Read(string? text)
    {
        try
        {
            var read = text is null ? null : JsonSerializer.Deserialize<Preferences>(text, Options);
            if (read is null) return Usual;
            return read with { Views = [.. (read.Views ?? []).Where(view => view is { Name: not null, Query: not null })] };
        }
        catch (JsonException)
        {
            return Usual;
        }
    }

    /// <summary>As it is stored.</summary>
    public string Text() => JsonSerializer.Serialize(this, Options);

    /// <summary>Adds a view, in place of one with the same name.</summary>
    /// <returns>Null where the person has <see cref="MostViews"/> others.</returns>
    public Preferences? With(SavedView view)
    {
        SavedView[] views = [.. Without(view.Name).Views.Append(view).OrderBy(one => one.Name, StringComparer.CurrentCultureIgnoreCase)];
        return views.Length > MostViews ? null : this with { Views = views };
    }

    /// <summary>Without the view of a name.</summary>
    public Preferences Without(string name) =>
        this with { Views = [.. Views.Where(view => !IsNamed(view, name))] };

    private static bool IsNamed(SavedView view, string name) => string.Equals(view.Name, name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A search, a filter and an order of the list under a name.</summary>
/// <param name="Name">What the person calls it.</param>
/// <param name="Query">The end of the list's address: <c>?q=shop&amp;filter=modified</c>; empty for the whole list.</param>
public sealed record SavedView(string Name, string Query)
{
    /// <summary>Characters of a name at most.</summary>
    public const int LongestName = 40;
}

/// <summary>How tall the rows of the list are.</summary>
public enum Density
{
    /// <summary>As many rows as can be read.</summary>
    Compact,

    /// <summary>Rows with room around them.</summary>
    Comfortable,
}
