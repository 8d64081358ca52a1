using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Web.Presentation;

/// <summary>What the two sides of a question are called: by what the update is about.</summary>
/// <param name="Mine">The answer that keeps my side.</param>
/// <param name="Theirs">The answer that takes the other side.</param>
/// <param name="MyEdit">Before an edit of mine.</param>
/// <param name="TheirEdit">Before a change of the other side.</param>
public sealed record SideWords(string Mine, string Theirs, string MyEdit, string TheirEdit)
{
    /// <summary>The answer that leaves my side removed.</summary>
    public string MineRemoved { get; private init; } = "Keep it removed";

    /// <summary>The answer that removes it with the other side.</summary>
    public string TheirsRemoved { get; private init; } = "Remove it with the release";

    /// <summary>The other side within a sentence.</summary>
    public string Other { get; private init; } = "the release";

    /// <summary>After the number of the other side's changes.</summary>
    public string TheirChanges { get; private init; } = "in the release";

    public static SideWords Of(UpdateAim? aim) => aim switch
    {
        null or UpdateAim.Move => new SideWords("Keep mine", "Take the release’s", "You", "The release"),
        UpdateAim.Undo => new SideWords("Keep mine", "Take the one before", "You", "The undo")
        {
            TheirsRemoved = "Remove it with the undo",
            Other = "the undo",
            TheirChanges = "undone",
        },
        UpdateAim.Restore => new SideWords("Restore mine", "Keep the current one", "Your edit", "Since then")
        {
            Other = "the current connector",
            TheirChanges = "on the connector since",
            MineRemoved = "Remove it again",
            TheirsRemoved = "Leave it out",
        },
        _ => throw new ArgumentOutOfRangeException(nameof(aim), aim, "A use without words."),
    };

    public string MineFor(Decision decision) => decision.Mine is null ? MineRemoved : Mine;

    public string TheirsFor(Decision decision) => decision.Theirs is null ? TheirsRemoved : Theirs;
}
