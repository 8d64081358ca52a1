using Connectors.Application.Flows;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Connectors.Web.Pages.Flows;

/// <summary>What the form of a flow asks for.</summary>
public sealed class FlowForm
{
    private const int LongestName = 200;

    public string? Name { get; set; }

    public string? Cron { get; set; }

    public bool IsEnabled { get; set; }

    /// <summary>Whether what its runs send and receive is kept.</summary>
    public bool KeepsContent { get; set; } = true;

    /// <summary>The schedule in words; null for one that can't be followed.</summary>
    public string? Words => string.IsNullOrWhiteSpace(Cron) || Schedules.FaultOf(Cron) is not null ? null : FlowWords.Trigger(Cron);

    public FlowDraft ToDraft() => new(Name ?? "", Cron, IsEnabled) { ForgetsContent = !KeepsContent };

    public bool IsGood(ModelStateDictionary state)
    {
        if (string.IsNullOrWhiteSpace(Name)) state.AddModelError("Form.Name", "Enter a name.");
        else if (Name.Trim().Length > LongestName) state.AddModelError("Form.Name", $"Use at most {LongestName} characters.");
        if (Schedules.FaultOf(Cron) is { } fault) state.AddModelError("Form.Cron", fault);
        return state.IsValid;
    }
}
