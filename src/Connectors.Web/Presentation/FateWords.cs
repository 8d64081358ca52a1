using Connectors.Domain.Merging;

namespace Connectors.Web.Presentation;

/// <summary>What became of an edit, in a word or two.</summary>
public static class FateWords
{
    public static string Of(Fate fate) => fate switch
    {
        Fate.Kept => "kept",
        Fate.AdoptedUpstream => "in the release too",
        Fate.Taken => "taken",
        Fate.AlreadyHere => "already here",
        Fate.Merged => "combined",
        Fate.ToDecide => "to decide",
        Fate.DecidedMine => "kept by your answer",
        Fate.DecidedTheirs => "replaced by your answer",
        Fate.DecidedOtherwise => "changed by your answer",
        Fate.Dropped => "lost",
        Fate.HeldBack => "not taken",
        Fate.NotNeeded => "not needed: you removed it",
        _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, "A fate without words."),
    };

    public static string TagOf(Fate fate) => fate switch
    {
        Fate.Dropped => "tag-bad",
        Fate.ToDecide or Fate.Merged or Fate.DecidedTheirs or Fate.DecidedOtherwise => "tag-attention",
        _ => "tag-good",
    };
}
