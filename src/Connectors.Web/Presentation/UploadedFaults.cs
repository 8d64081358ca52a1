using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Connectors.Web.Presentation;

/// <summary>Puts the faults of a file beside the field that it was chosen in.</summary>
internal static class UploadedFaults
{
    /// <summary>The name of the field.</summary>
    public const string Field = "file";

    /// <summary>A single fault goes beside the field; several are listed above the form, and the field says so.</summary>
    public static void Add(ModelStateDictionary state, IReadOnlyList<string> faults)
    {
        if (faults.Count == 0) return;
        state.AddModelError(Field, faults.Count == 1 ? faults[0] : $"This file has {faults.Count} faults, listed above.");
        if (faults.Count == 1) return;
        foreach (var fault in faults) state.AddModelError("", fault);
    }
}
