using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;

namespace Connectors.Web.Pages.Flows;

/// <summary>A row of the form of a step.</summary>
/// <param name="Page">The page that it is on.</param>
/// <param name="Input">What is asked for.</param>
public sealed record StepInputRow(ShapeModel Page, StepInput Input)
{
    private static readonly Dictionary<FieldType, string> Kinds = new()
    {
        [FieldType.Text] = "text",
        [FieldType.Number] = "number",
        [FieldType.Integer] = "whole number",
        [FieldType.Boolean] = "true or false",
        [FieldType.Object] = "object",
        [FieldType.Json] = "any JSON",
        [FieldType.File] = "content of a file",
    };

    public bool IsOptional => Input.Field is null
        ? !ShapeCheck.IsNeeded(Page.Choices.Endpoint!, Input.Variable)
        : !Input.Field.Required;

    /// <summary>Whether a field is needed only where its list is filled in.</summary>
    public bool IsNeededInList => Input.Field is { Required: true } && !Page.Mapping.IsNeeded(Input);

    /// <summary>Where a field is, and what it takes: “order.lines[].sku · text”.</summary>
    public string Kind => KindOf(Input.Field!);

    private static string KindOf(Field asked)
    {
        var kind = asked.Key.EndsWith(FieldPlace.Each, StringComparison.Ordinal) ? "list" : asked.Format ?? Kinds[asked.Type];
        return asked.Label is null ? kind : $"{asked.Key} · {kind}";
    }
}
