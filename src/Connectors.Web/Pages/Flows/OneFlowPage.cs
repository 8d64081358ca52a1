using Connectors.Application.Flows;
using Connectors.Domain.Ids;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages.Flows;

/// <summary>A page about one flow.</summary>
public abstract class OneFlowPage(FlowReader flows) : ConnectorsPage
{
    public Flow Flow { get; private set; } = null!;

    /// <summary>The changes that another person made meanwhile, in words.</summary>
    public string? Meanwhile { get; private set; }

    /// <returns>False where the organisation has no such flow.</returns>
    protected async Task<bool> FindAsync(FlowId id)
    {
        if (await flows.FindAsync(id, Cancel) is not { } flow) return false;
        Flow = flow;
        return true;
    }

    /// <summary>Redirects to the flow, or shows the form again with its values if another person was faster.</summary>
    protected IActionResult AnswerForm(FlowResult result, string saved)
    {
        if (result is not FlowResult.ChangedMeanwhile) return AnswerEdit(Flow.Id, result, saved);
        Meanwhile = FlowMessages.Of(result, new Message(saved)).Text;
        return Page();
    }

    /// <summary>Redirects to the flow, which shows the outcome and offers to undo it.</summary>
    protected IActionResult AnswerEdit(FlowId id, FlowResult result, string saved) =>
        Answer(result, $"/flows/{id}", new Message(
            saved,
            UndoAddress: result is FlowResult.Saved(var revision and > 1) ? $"/flows/{id}/history?handler=undo&seen={revision}" : null));

    /// <summary>Redirects to a page that shows the outcome.</summary>
    protected IActionResult Answer(FlowResult result, string address, Message saved) =>
        result is FlowResult.NotFound ? NotFound() : Done(FlowMessages.AddressOf(result, address), FlowMessages.Of(result, saved));
}
