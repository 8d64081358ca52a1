using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Connectors.Application.Runs;

/// <summary>The section <c>Runs</c> of the configuration: how many runs there may be at once, and how long each may take.</summary>
public sealed class RunSettings
{
    private const int UsualAtOnce = 10, UsualPerOrganisation = 4, UsualSends = 4;
    private static readonly TimeSpan UsualLongest = TimeSpan.FromHours(1), Most = TimeSpan.FromDays(20);

    /// <summary>Runs at once in one copy of the application.</summary>
    public int AtOnce { get; private init; }

    /// <summary>Runs at once of one organisation, in all copies together.</summary>
    public int AtOncePerOrganisation { get; private init; }

    /// <summary>Requests that a sending step has under way at once.</summary>
    public int SendsAtOnce { get; private init; }

    /// <summary>How long a run may take.</summary>
    public TimeSpan Longest { get; private init; }

    /// <summary>Whether what is sent and received is kept, encrypted, as long as the runs are.</summary>
    public bool KeepsContent { get; private init; }

    /// <exception cref="InvalidOperationException">A value can't be used; the message says what can.</exception>
    public static RunSettings From(IConfiguration configuration) => new()
    {
        AtOnce = Number(configuration, "Runs:AtOnce", UsualAtOnce),
        AtOncePerOrganisation = Number(configuration, "Runs:AtOncePerOrganisation", UsualPerOrganisation),
        SendsAtOnce = Number(configuration, "Runs:SendsAtOnce", UsualSends),
        Longest = Duration(configuration, "Runs:Longest", UsualLongest),
        KeepsContent = Switch(configuration, "Runs:KeepContent"),
    };

    private static int Number(IConfiguration configuration, string key, int usual)
    {
        if (configuration[key] is not { Length: > 0 } text) return usual;
        return int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 1_000
            ? number
            : throw new InvalidOperationException($"{key} is \"{text}\"; use a number from 1 to 1,000, or leave it out for {usual}.");
    }

    private static TimeSpan Duration(IConfiguration configuration, string key, TimeSpan usual)
    {
        if (configuration[key] is not { Length: > 0 } text) return usual;
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time >= TimeSpan.FromSeconds(1) && time <= Most
            ? time
            : throw new InvalidOperationException(
                $"{key} is \"{text}\"; use hours, minutes and seconds from 00:00:01 to 20 days, such as 00:30:00, "
                + $"or leave it out for {usual}.");
    }

    private static bool Switch(IConfiguration configuration, string key)
    {
        if (configuration[key] is not { Length: > 0 } text) return true;
        return bool.TryParse(text, out var isOn)
            ? isOn
            : throw new InvalidOperationException($"{key} is \"{text}\"; use true or false, or leave it out for true.");
    }
}
