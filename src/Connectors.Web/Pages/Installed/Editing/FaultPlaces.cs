using Connectors.Domain.Definitions.Faults;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>Puts a definition's faults beside the fields of a form.</summary>
internal static class FaultPlaces
{
    /// <param name="state">Where pages look for faults.</param>
    /// <param name="faults">What is wrong with the definition.</param>
    /// <param name="part">The pointer of the part that the form edits, such as <c>/endpoints/3</c>; empty for the whole.</param>
    /// <param name="fields">The fields of the form by the pointer inside the part.</param>
    public static void Add(ModelStateDictionary state, IEnumerable<Fault> faults, string part, IReadOnlyDictionary<string, string> fields)
    {
        var refused = state.Where(entry => entry.Value?.Errors.Count > 0).Select(entry => entry.Key).ToHashSet();
        foreach (var fault in faults)
        {
            var inside = fault.Pointer.StartsWith(part + "/", StringComparison.Ordinal) ? fault.Pointer[(part.Length + 1)..] : null;
            var field = inside is null
                ? null
                : fields.GetValueOrDefault(inside) ?? VariableField(inside) ?? fields.GetValueOrDefault(inside.Split('/')[0]);
            // One fault is enough to say of a field that was refused already.
            if (field is not null && refused.Contains($"Form.{field}")) continue;
            state.AddModelError(field is null ? "" : $"Form.{field}", field is null && inside is null ? fault.ToString() : fault.Message);
        }
    }

    // "variables/2/key" is the key of the third row.
    private static string? VariableField(string inside) =>
        inside.Split('/') is ["variables", var row, var property] && VariableForm.Fields.TryGetValue(property, out var field)
            ? $"Variables[{row}].{field}"
            : null;
}
