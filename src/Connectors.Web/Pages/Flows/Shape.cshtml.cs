using Connectors.Application.Flows;
using Connectors.Application.Runs.Content;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Passing;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Flows;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>
/// Adds or edits a shape: first its instance, then the endpoint, then the inputs. Also orders and removes shapes.
/// </summary>
[Needs(Right.UseConnectors)]
public sealed class ShapeModel(FlowReader reader, FlowShapes shapes, ShapeChoices choices, KeptRecords kept) : OneFlowPage(reader)
{
    private StepMapping? _mapping;

    public ShapeForm Form { get; private set; } = new();

    /// <summary>What can be chosen now.</summary>
    public ShapeChoices Choices => choices;

    /// <summary>What the step takes from the records of the step before it.</summary>
    public StepMapping Mapping => _mapping ??= new(choices.Endpoint!, EarlierThan(Form.Shape), Sample);

    /// <summary>The record that the preview is made for; null for the one that the definition suggests.</summary>
    private string? Sample => string.IsNullOrWhiteSpace(Form.Sample) ? LastRecord : Form.Sample;

    /// <summary>A record that the step got in the last run; null where none is kept.</summary>
    public string? LastRecord { get; private set; }

    /// <summary>Where the record of the preview is from, in words.</summary>
    public string SampleWords => (Form.Sample, LastRecord) switch
    {
        ({ Length: > 0 } own, var last) when own.ReplaceLineEndings("\n") != (last ?? Mapping.Suggested).ReplaceLineEndings("\n") =>
            "For the sample record below.",
        (_, not null) => "For the first record of the last run.",
        _ => "For an invented record: no run of this step is kept yet.",
    };

    /// <summary>What would be sent; null before it was asked for.</summary>
    public StepPreview? Preview { get; private set; }

    /// <summary>Whether something is wrong with an input, so that it is shown.</summary>
    public bool HasFault(StepInput input) =>
        ModelState.TryGetValue($"Form.Values[{input.At}].Value", out var entry) && entry.Errors.Count > 0;

    /// <summary>What is wrong with the body of the preview, with the names of its fields.</summary>
    public IEnumerable<string> FaultsInPreview => Preview!.Faults.Select(pair =>
        Mapping.Inputs.FirstOrDefault(input => input.Variable.Key == pair.Key) is { } input
            ? $"{input.Variable.Label}: {pair.Value}"
            : pair.Value);

    /// <summary>Whether the sample record comes to the step; null before that was asked for.</summary>
    public Judgement? Judgement { get; private set; }

    // A new step comes last.
    private IReadOnlyList<Shape> EarlierThan(StepId? shape) => [.. Flow.Shapes.TakeWhile(other => other.Id != shape)];

    /// <summary>The page of what can be chosen, with the links beside it.</summary>
    public PageLinks Links => new(choices.Number, choices.HasMore)
    {
        Name = "number",
        Words = PageLinks.InOrder,
        Kept = QueryString.Create(Request.Query.Where(pair => !pair.Key.Equals("number", StringComparison.OrdinalIgnoreCase)))
            .ToUriComponent().TrimStart('?'),
    };

    /// <summary>The address where the choice is made, for the same shape.</summary>
    public string Address(InstanceId? instance, string? endpoint)
    {
        var query = QueryString.Empty;
        if (Form.Shape is { } shape) query = query.Add("shape", shape.ToString());
        query = query.Add("instance", instance.ToString() ?? "");
        return $"/flows/{Flow.Id}/shape{(endpoint is null ? query : query.Add("endpoint", endpoint))}";
    }

    public async Task<IActionResult> OnGetAsync(FlowId id, ShapeForm form)
    {
        if (!await FindAsync(id)) return NotFound();
        var before = Flow.Shapes.FirstOrDefault(shape => shape.Id == form.Shape);
        if (before is null && form.Shape is not null) return NotFound();
        Form = form with
        {
            Instance = form.Instance ?? before?.InstanceId,
            Endpoint = form.Endpoint ?? (Request.Query.ContainsKey("endpoint") ? null : before?.EndpointKey),
            Passing = form.Passing.IsPosted ? form.Passing : PassingForm.Of(before?.Values),
        };
        await choices.ReadAsync(Form, Cancel);
        if (choices.Endpoint is not { } endpoint) return Page();
        Form = Form with { Values = Form.ValuesOf(endpoint, before) };
        if (EarlierThan(form.Shape) is [.., var producer] && await kept.LastAsync(id, form.Shape, producer.Id, Cancel) is { } last)
            LastRecord = IndentedJson.Of(last);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(FlowId id, ShapeForm form, int? seen)
    {
        if (await OnGetAsync(id, form) is NotFoundResult notFound) return notFound;
        if (choices.Endpoint is not { } endpoint || form.Instance is not { } instance) return Page();
        var values = Form.KeptBy(endpoint);
        foreach (var missing in choices.MissingOf(values)) AddFault(missing.Key, ProblemWords.Of(missing));
        foreach (var (key, fault) in Mapping.FaultsOf(values)) AddFault(key, fault);
        foreach (var (property, fault) in Form.Passing.Faults(Mapping, StepInputs.UsesRecord(values)))
            ModelState.AddModelError($"Form.Passing.{property}", fault);
        if (!ModelState.IsValid) return Page();
        var draft = new ShapeDraft(instance, endpoint.Key, values) { Seen = form.Shape is null ? null : seen };
        return AnswerForm(await shapes.SaveAsync(id, form.Shape, draft, Me, Cancel), "The step is saved.");
    }

    /// <summary>Shows what the step would send for a record, and stores nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(FlowId id, ShapeForm form)
    {
        if (await OnGetAsync(id, form) is NotFoundResult notFound) return notFound;
        if (choices.Endpoint is { } endpoint) Preview = Mapping.Preview(Form.KeptBy(endpoint));
        Judgement = Form.Passing.Conditions is { All.Count: > 0 } conditions ? conditions.Judge(Mapping.Sample) : null;
        return Page();
    }

    /// <summary>Adds an empty condition to the form, or takes one away, and stores nothing.</summary>
    /// <param name="id">The flow.</param>
    /// <param name="form">The form.</param>
    /// <param name="remove">The condition to take away, from 0; null to add one.</param>
    public async Task<IActionResult> OnPostConditionAsync(FlowId id, ShapeForm form, int? remove)
    {
        ModelState.Clear();
        if (remove is not { } at) form.Passing.Rows.Add(new ConditionRow());
        else if (at >= 0 && at < form.Passing.Rows.Count) form.Passing.Rows.RemoveAt(at);
        return await OnGetAsync(id, form);
    }

    private void AddFault(string key, string words) => ModelState.AddModelError($"Form.Values[{Form.IndexOf(key)}].Value", words);

    public async Task<IActionResult> OnPostRemoveAsync(FlowId id, StepId shape) => Answer(
        await shapes.RemoveAsync(id, shape, Me, Cancel),
        $"/flows/{id}",
        new Message("The step was removed.", UndoAddress: $"/flows/{id}/shape?handler=putback&shape={shape}"));

    public async Task<IActionResult> OnPostPutBackAsync(FlowId id, StepId shape) =>
        AnswerEdit(id, await shapes.PutBackAsync(id, shape, Me, Cancel), "The step is restored.");

    public async Task<IActionResult> OnPostBracesAsync(FlowId id, StepId shape) =>
        AnswerEdit(id, await shapes.ConfirmBracesAsync(id, shape, Me, Cancel), "The values are confirmed as expressions.");

    public async Task<IActionResult> OnPostMoveUpAsync(FlowId id, StepId shape) =>
        AnswerEdit(id, await shapes.MoveUpAsync(id, shape, Me, Cancel), "The steps are reordered.");
}
