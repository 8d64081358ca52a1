using Connectors.Domain.Definitions.Parts;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>The rows of a form that ask for the variables of a part. A row without a key is left out.</summary>
internal static class VariableRows
{
    /// <summary>The variables, and empty rows after them, so that none needs script to be added.</summary>
    public static List<VariableForm> From(IEnumerable<Variable> variables) => [.. variables.Select(VariableForm.From), new(), new()];

    /// <summary>The rows that are filled in, and empty rows after them.</summary>
    public static List<VariableForm> WithEmpty(IEnumerable<VariableForm> rows) =>
        [.. rows.Where(row => FormText.Of(row.Key) is not null), new(), new()];

    /// <summary>The variables of the rows; what a row does not show stays as it was.</summary>
    public static IReadOnlyList<Variable> ApplyTo(IReadOnlyList<Variable> before, IEnumerable<VariableForm> rows) =>
    [
        .. rows.Where(row => FormText.Of(row.Key) is not null)
            .Select(row => row.ApplyTo(before.FirstOrDefault(variable => variable.Key == row.Key!.Trim()) ?? new Variable())),
    ];
}
