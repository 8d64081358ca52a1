namespace Connectors.Web.Pages.Flows;

/// <summary>A condition on the form of a step.</summary>
/// <param name="At">Its place, from 0.</param>
/// <param name="Row">What it says.</param>
/// <param name="Address">Where rows are added and taken away.</param>
public sealed record ConditionOnForm(int At, ConditionRow Row, string Address)
{
    /// <summary>The name of an input of the row.</summary>
    public string Name(string property) => $"Form.Passing.Rows[{At}].{property}";
}
