using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Connectors.Application.Retention;

/// <summary>The section <c>Retention</c> of the configuration: how many days what happened is kept.</summary>
public sealed class RetentionSettings
{
    private const int UsualRuns = 30, UsualRefusals = 90, UsualRateCounts = 2, Most = 36_500;

    /// <summary>Runs with their requests, after they ended, and rehearsals.</summary>
    public TimeSpan Runs { get; private init; }

    /// <summary>Refused updates, after they were last refused.</summary>
    public TimeSpan Refusals { get; private init; }

    /// <summary>Counts of rate limits, after their window began. None counts for longer than a day.</summary>
    public TimeSpan RateCounts { get; private init; }

    /// <exception cref="InvalidOperationException">A value can't be used; the message says what can.</exception>
    public static RetentionSettings From(IConfiguration configuration) => new()
    {
        Runs = Days(configuration, "Retention:Runs", 1, UsualRuns),
        Refusals = Days(configuration, "Retention:Refusals", 1, UsualRefusals),
        RateCounts = Days(configuration, "Retention:RateCounts", UsualRateCounts, UsualRateCounts),
    };

    private static TimeSpan Days(IConfiguration configuration, string key, int least, int usual)
    {
        if (configuration[key] is not { Length: > 0 } text) return TimeSpan.FromDays(usual);
        return int.TryParse(text, CultureInfo.InvariantCulture, out var days) && days >= least && days <= Most
            ? TimeSpan.FromDays(days)
            : throw new InvalidOperationException(
                $"{key} is \"{text}\"; use a number of days from {least} to {Most:N0}, or leave it out for {usual}.");
    }
}
