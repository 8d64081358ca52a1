using Connectors.Application.Flows;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Connectors.Web.Pages.Flows;

/// <summary>What the form of a flow asks for.</summary>
public sealed class FlowForm
{
    private const int LongestName = 200;

    public string? Name { get; set; }

    public ScheduleForm Schedule { get; set; } = new();

    public bool IsEnabled { get; set; }

    /// <summary>Whether what its runs send and receive is kept.</summary>
    public bool KeepsContent { get; set; } = true;

    public FlowDraft ToDraft() => new(Name ?? "", Schedule.Stored, IsEnabled) { ForgetsContent = !KeepsContent };

    public bool IsGood(ModelStateDictionary state)
    {
        if (string.IsNullOrWhiteSpace(Name)) state.AddModelError("Form.Name", "Enter a name.");
        else if (Name.Trim().Length > LongestName) state.AddModelError("Form.Name", $"Use at most {LongestName} characters.");
        Schedule.Check(state, "Form.Schedule");
        return state.IsValid;
    }
}
