using Connectors.Application.Installed;
using Connectors.Domain.Updating;

namespace Connectors.Web.Presentation;

/// <summary>The one place where outcomes of updates become words.</summary>
public static class UpdateMessages
{
    /// <param name="result">What became of it.</param>
    /// <param name="broken">The flows that an update in place leaves without something.</param>
    public static Message Of(UpdateResult result, IReadOnlyList<string> broken) => result is UpdateResult.Updated && broken.Count > 0
        ? Of(result) with { Text = $"{Of(result).Text} {FlowWords.Broken(broken)}", Tone = Tone.Attention } : Of(result);

    public static Message Of(UpdateResult result) => result switch
    {
        UpdateResult.Updated(var id, var name, var to, 0) => new($"{name} is now {to}.", Highlight: id.ToString()),
        UpdateResult.Updated(var id, var name, var to, var lost) => new(
            $"{name} is now {to}. {Changes(lost, "was", "were")} replaced; you find what was there before in its history.",
            Highlight: id.ToString()),
        UpdateResult.Installed(var id, _, var name, var version) => new(
            $"{name} {version} is installed alongside. The entry you had did not change. What is left to do stands below.",
            Highlight: id.ToString()),
        UpdateResult.NotFound => new("That connector is not there any more.", Tone.Attention),
        UpdateResult.UpToDate(var name, { } version) => new($"{name} is up to date at {version}. Nothing was changed.", Tone.Attention),
        UpdateResult.UpToDate(var name, null) => new($"{name} was built here and is not updated from the marketplace.", Tone.Attention),
        UpdateResult.NotAnOption(var name, _) =>
            new($"{name} can't be updated in that way as it stands now. Choose again.", Tone.Attention),
        UpdateResult.ChangedMeanwhile(var name, var by) => new(
            $"{by.Name} changed {name} while you were looking at it. Nothing was done; look at what stands there now and choose again.",
            Tone.Attention),
        UpdateResult.OfferChanged(var name, var now) =>
            new($"The marketplace now offers {now} of {name}. Nothing was done; look at it and choose again.", Tone.Attention),
        UpdateResult.AlreadyAlongside(var name, var beside) =>
            new($"A newer version of {name} is already installed alongside. Nothing was changed.", Tone.Attention, beside.ToString()),
        UpdateResult.AlongsideRemoved(var name) => new(
            $"The newer version alongside {name} was removed while you were looking. Nothing was changed; choose again.", Tone.Attention),
        UpdateResult.LossNotAccepted(_, var losses) =>
            new($"Confirm that your {Changes(losses)} will be lost, or choose Install alongside.", Tone.Bad),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "An outcome without words."),
    };

    /// <summary>Why one click is not enough for an update.</summary>
    public static string ToBeSeen(UpdatePreview update)
    {
        var leads = update.Instances.Any(instance => instance.NewOrigins.Count > 0) ? "This sends credentials to a different host." : null;
        var broken = update.BrokenFlows.Count();
        var breaks = broken == 0 ? null : $"This update breaks {Wording.Count(broken, "flow")}.";
        var stops = update.Instances.Count(instance => instance.Misses.Count > 0);
        var stopped = stops == 0 ? null : $"{Wording.Count(stops, "instance")} will stop working.";
        return string.Join(' ', new[] { breaks, stopped, leads, "Review before updating." }.OfType<string>());
    }

    private static string Changes(int count) => count == 1 ? "change" : $"{count} changes";

    private static string Changes(int count, string one, string many) => count == 1 ? $"1 change {one}" : $"{count} changes {many}";
}
