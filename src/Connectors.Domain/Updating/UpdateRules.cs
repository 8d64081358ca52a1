using Connectors.Domain.Updating.Options;

namespace Connectors.Domain.Updating;

/// <summary>Whether what a person asked for may be done to the connector in its current state. First match wins.</summary>
public static class UpdateRules
{
    public static UpdateDecision Decide(UpdateSubject subject, UpdateRequest request)
    {
        var options = UpdateOptions.For(subject.Comparison);
        var option = options.FirstOrDefault(option => option.Key == request.Option);
        return Refusal(subject, request, option) is { } refusal
            ? new UpdateDecision.Refuse(refusal, UpdateOptions.All.FirstOrDefault(known => known.Key == request.Option)?.Key)
            : new UpdateDecision.GoAhead(UpdatePlan.Of(option!, subject)!);
    }

    private static UpdateResult? Refusal(UpdateSubject subject, UpdateRequest request, UpdateOption? option) => subject switch
    {
        _ when subject.States.Current != request.Seen.Current => new UpdateResult.ChangedMeanwhile(subject.Name, subject.LastChange),
        { Comparison.IsUpdateAvailable: false } => new UpdateResult.UpToDate(subject.Name, subject.States.Baseline?.Version),
        _ when subject.States.Offered!.Fingerprint != request.Seen.Offered =>
            new UpdateResult.OfferChanged(subject.Name, subject.States.Offered.Version),
        _ when subject.Beside != request.Seen.Beside => subject.Beside is { } added
            ? new UpdateResult.AlreadyAlongside(subject.Name, added)
            : new UpdateResult.AlongsideRemoved(subject.Name),
        _ when option is null =>
            new UpdateResult.NotAnOption(subject.Name, [.. UpdateOptions.For(subject.Comparison).Select(way => way.Key)]),
        { Beside: { } beside } when option.AddsEntry => new UpdateResult.AlreadyAlongside(subject.Name, beside),
        _ when option.LosesCustomisations && !request.AcceptsLoss =>
            new UpdateResult.LossNotAccepted(subject.Name, subject.Customisations.Count),
        _ => null,
    };
}
