using Connectors.Application.Flows;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Flows;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>
/// Adds or changes a shape, in three steps: the instance, the endpoint, the values it asks for. Also orders and removes shapes.
/// </summary>
[Needs(Right.UseConnectors)]
public sealed class ShapeModel(FlowReader reader, FlowShapes shapes, ShapeChoices choices) : OneFlowPage(reader)
{
    public ShapeForm Form { get; private set; } = new();

    /// <summary>What can be chosen now.</summary>
    public ShapeChoices Choices => choices;

    /// <summary>The page of what can be chosen, with the links beside it.</summary>
    public Turn Turn => new(choices.Number, choices.HasMore)
    {
        Name = "number",
        Words = ("Previous", "Next"),
        Kept = QueryString.Create(Request.Query.Where(pair => !pair.Key.Equals("number", StringComparison.OrdinalIgnoreCase)))
            .ToUriComponent().TrimStart('?'),
    };

    public async Task<IActionResult> OnGetAsync(Guid id, ShapeForm form)
    {
        if (!await FindAsync(id)) return NotFound();
        var before = Flow.Shapes.FirstOrDefault(shape => shape.Id == form.Shape);
        if (before is null && form.Shape is not null) return NotFound();
        Form = form with
        {
            Instance = form.Instance ?? before?.InstanceId,
            Endpoint = form.Endpoint ?? (Request.Query.ContainsKey("endpoint") ? null : before?.EndpointKey)
        };
        await choices.ReadAsync(Form, Cancel);
        if (choices.Endpoint is { } endpoint) Form = Form with { Values = Form.ValuesOf(endpoint, before) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, ShapeForm form, int? seen)
    {
        if (await OnGetAsync(id, form) is NotFoundResult notFound) return notFound;
        if (choices.Endpoint is not { } endpoint || form.Instance is not { } instance) return Page();
        var values = Form.KeptBy(endpoint);
        foreach (var missing in choices.MissingOf(values))
            ModelState.AddModelError($"Form.Values[{Form.IndexOf(missing.Key)}].Value", ObstacleWords.Of(missing));
        if (!ModelState.IsValid) return Page();
        var draft = new ShapeDraft(instance, endpoint.Key, values) { Seen = form.Shape is null ? null : seen };
        return AnswerForm(await shapes.SaveAsync(id, form.Shape, draft, Me, Cancel), "The shape is saved.");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid shape) => Answer(
        await shapes.RemoveAsync(id, shape, Me, Cancel),
        $"/flows/{id}",
        new Message("The shape was removed.", UndoAddress: $"/flows/{id}/shape?handler=putback&shape={shape}"));

    public async Task<IActionResult> OnPostPutBackAsync(Guid id, Guid shape) =>
        AnswerEdit(id, await shapes.PutBackAsync(id, shape, Me, Cancel), "The shape is back where it was.");

    public async Task<IActionResult> OnPostMoveUpAsync(Guid id, Guid shape) =>
        AnswerEdit(id, await shapes.MoveUpAsync(id, shape, Me, Cancel), "The shapes are in another order now.");
}
