using Connectors.Application.People;


namespace Connectors.Web.Hosting;

/// <summary>Lets only a person with the set-up code, from the log of the first start or the settings, set up the installation.</summary>
public sealed partial class SetupGate(SetupCodes codes, IConfiguration configuration, IHostEnvironment environment, ILogger<SetupGate> log)
{
    private const string Setting = "Setup:Code";
    private const int Shortest = 12;

    /// <summary>Whether the page asks for a code: always, except on a developer's machine that names none.</summary>
    public bool AsksForCode => !environment.IsDevelopment() || Chosen is not null;

    private string? Chosen => configuration[Setting] is { Length: > 0 } code ? code : null;

    /// <summary>Refuses a code that could be guessed.</summary>
    /// <returns>What is wrong with the setting, and the remedy; null where nothing is.</returns>
    public static string? Fault(IConfiguration configuration) =>
        configuration[Setting] is { Length: > 0 } code && code.Count(char.IsLetterOrDigit) < Shortest
            ? $"{Setting} has fewer than {Shortest} letters and digits. Choose a longer one, or leave it out to find one in the log."
            : null;

    public async Task<bool> AllowsAsync(string? code, CancellationToken cancel)
    {
        if (!AsksForCode) return true;
        var isRight = Chosen is { } chosen ? SetupCodes.IsSame(chosen, code) : await codes.IsRightAsync(code, cancel);
        if (!isRight) LogRefused();
        return isRight;
    }

    /// <summary>Says at start what the first visitor needs, where the installation has no organisation yet.</summary>
    public async Task AnnounceAsync(CancellationToken cancel)
    {
        if (!AsksForCode) return;
        if (Chosen is not null)
        {
            LogChosen();
            return;
        }

        switch (await codes.IssueAsync(cancel))
        {
            case SetupCodeState.Issued(var code):
                LogIssued(code);
                break;
            case SetupCodeState.Waiting(var since):
                LogWaiting(since);
                break;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "This installation is not set up yet. Open /setup and enter the set-up code {Code}. "
            + "It works once and is not shown again")]
    private partial void LogIssued(string code);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "This installation is not set up yet. Open /setup and enter the set-up code from the log of {Since:u}. "
            + "If it is lost, choose one as Setup:Code")]
    private partial void LogWaiting(DateTime since);

    [LoggerMessage(Level = LogLevel.Information, Message = "Setup:Code is set: the set-up page requires it until an organisation exists")]
    private partial void LogChosen();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The set-up page refused a code")]
    private partial void LogRefused();
}
