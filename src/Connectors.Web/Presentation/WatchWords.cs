using Connectors.Domain.Updating.Watching;

namespace Connectors.Web.Presentation;

/// <summary>What went wrong since an update, after the name of the flow.</summary>
public static class WatchWords
{
    public static string Of(WatchVerdict verdict) => verdict switch
    {
        WatchVerdict.Fails => "fails",
        WatchVerdict.Refused => "is now refused",
        WatchVerdict.Empty => "no longer returns records",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "A verdict without words."),
    };
}
