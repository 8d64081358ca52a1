using Connectors.Domain.Merging;
using Connectors.Domain.Merging.Compatibility;
using Connectors.Domain.Merging.Places;

namespace Connectors.Web.Presentation;

/// <summary>A change as a line of a list.</summary>
/// <param name="Change">The change, with its values.</param>
/// <param name="Words">What changed; of a release also what that means.</param>
/// <param name="IsBreaking">Whether flows or instances stop working by it.</param>
public sealed record ChangeLine(Change Change, string Words, bool IsBreaking);

/// <summary>The changes of one part of a definition.</summary>
/// <param name="Name">What people call the part.</param>
/// <param name="Lines">At least one.</param>
public sealed record ChangeGroup(string Name, IReadOnlyList<ChangeLine> Lines);

/// <summary>Changes by the parts of the definition, those that break first, then endpoints, then everything else.</summary>
/// <param name="Groups">The first changes, to be opened.</param>
/// <param name="Rest">The next ones.</param>
/// <param name="Unlisted">How many more there are.</param>
public sealed record ChangeList(IReadOnlyList<ChangeGroup> Groups, IReadOnlyList<ChangeLine> Rest, int Unlisted)
{
    private const int Opened = 100;
    private const int Listed = 1_000;

    public static ChangeList Of(IEnumerable<Change> changes) => Of(changes.Select(change => new ChangeLine(change, change.Words, false)));

    public static ChangeList Of(IEnumerable<ReleaseChange> changes) => Of(changes.Select(judged =>
        new ChangeLine(judged.Change, judged.Finding.Words, judged.Finding.Severity == Severity.Breaking)));

    private static ChangeList Of(IEnumerable<ChangeLine> lines)
    {
        var all = lines
            .GroupBy(line => (line.Change.Part.Kind, line.Change.Part.Key))
            .OrderBy(part => part.Any(line => line.IsBreaking) ? 0 : 1)
            .ThenBy(part => part.Key.Kind)
            .SelectMany(part => part)
            .ToList();
        var groups = all
            .Take(Opened)
            .GroupBy(line => (line.Change.Part.Kind, line.Change.Part.Key))
            .Select(part => new ChangeGroup(NameOf(part.First().Change.Part), [.. part]));
        return new ChangeList([.. groups], [.. all.Skip(Opened).Take(Listed)], Math.Max(0, all.Count - Opened - Listed));
    }

    private static string NameOf(DefinitionPart part) => part.Kind switch
    {
        PartKind.Endpoint => part.Name,
        PartKind.Connector => "Connector",
        PartKind.SignIn => "Sign-in",
        PartKind.Variables => "Variables",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A part without a name."),
    };
}
