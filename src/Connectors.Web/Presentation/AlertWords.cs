using Connectors.Application.Alerting;

namespace Connectors.Web.Presentation;

/// <summary>What is wrong with a receiver of alerts, and at which field.</summary>
public static class AlertWords
{
    public static (string Field, string Words) Of(AlertFault fault) => fault switch
    {
        AlertFault.NoName => ("name", "Enter a name, such as the chat that gets the alerts."),
        AlertFault.NameTooLong => ("name", $"Use at most {AlertReceivers.LongestName} characters."),
        AlertFault.NoAddress => ("address", "Paste the webhook address that the chat or program gave you."),
        AlertFault.AddressInvalid => ("address", "Use a whole address that begins with https://, without user and password."),
        AlertFault.TooMany => ("", $"There are {AlertReceivers.Most} receivers already. Remove one first."),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
