using Connectors.Infrastructure.Flows;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Connectors.Web.Pages.Flows;

/// <summary>What the form of a flow asks for.</summary>
public sealed class FlowForm
{
    public string? Name { get; set; }

    public string? Cron { get; set; }

    public bool IsEnabled { get; set; } = true;

    public FlowDraft ToDraft() => new(Name ?? "", Cron, IsEnabled);

    public bool IsGood(ModelStateDictionary state)
    {
        if (string.IsNullOrWhiteSpace(Name)) state.AddModelError("Form.Name", "Give the flow a name.");
        if (Schedules.FaultOf(Cron) is { } fault) state.AddModelError("Form.Cron", fault);
        return state.IsValid;
    }
}
