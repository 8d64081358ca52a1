using System.Text.Encodings.Web;
using System.Text.Json;
using Connectors.Domain.Definitions.Shapes;
using Connectors.Domain.Merging.Matching;
using Connectors.Domain.Merging.Places;

namespace Connectors.Domain.Merging;

/// <summary>
/// What a place is called, as a row keeps it beside the path: the names of the objects on the way, as a JSON list, outermost first; null
/// where one has a key only.
/// </summary>
/// <remarks>The titles of earlier versions are words, and none begins with a bracket.</remarks>
public static class KeptTitle
{
    private static readonly int[] Cuts = [100, 60, 30, 10];

    // It is never a part of a page or a script.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The names, short enough for a column.</summary>
    /// <param name="kept">The names as they are kept.</param>
    /// <param name="longest">Characters that the column has; long names are cut.</param>
    public static string Fit(string kept, int longest)
    {
        foreach (var most in Cuts)
        {
            if (kept.Length <= longest) break;
            kept = Text((Names(kept) ?? []).Select(name => name?.Length > most ? name[..most] + "…" : name));
        }

        return kept.Length <= longest ? kept : "[]";
    }

    /// <summary>The place in words; what an earlier version kept in words stays as it is.</summary>
    public static string Words(string path, string kept)
    {
        if (!kept.StartsWith('[') || Names(kept) is not { } names) return kept;
        var (place, members) = (Place.Root, 0);
        foreach (var (step, isQuoted, isBracketed) in PathSteps.Of(path))
        {
            var isMember = isBracketed && !place.IsListMember && (!isQuoted || IsList(place));
            place = isMember
                ? place.Member(step, KeptChange.Named(names.ElementAtOrDefault(members++)))
                : place.Property(step, Parts.ShapeAt(place)?.Named(step));
        }

        return PlaceWords.Of(place);
    }

    internal static string Of(Place place) =>
        Text(KeptChange.Steps(place).Where(step => step.IsMember).Select(step => step.Called));

    private static string Text(IEnumerable<string?> names) => JsonSerializer.Serialize(names, Options);

    private static bool IsList(Place place) => place.Shape is { Kind: PropertyKind.KeyedList or PropertyKind.Set };

    private static List<string?>? Names(string kept)
    {
        try
        {
            return JsonSerializer.Deserialize<List<string?>>(kept);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
