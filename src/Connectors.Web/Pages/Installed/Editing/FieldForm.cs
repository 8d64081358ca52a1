using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>A field of a body or of a record as its form has it. What the form does not show stays.</summary>
public sealed class FieldForm
{
    public string? Key { get; set; }

    public FieldType Type { get; set; }

    public string? Label { get; set; }

    public string? Help { get; set; }

    public string? Format { get; set; }

    /// <summary>The only values that are taken, a line each.</summary>
    public string? Allowed { get; set; }

    public string? Default { get; set; }

    public string? Constant { get; set; }

    public bool Required { get; set; }

    public bool ReadOnly { get; set; }

    /// <summary>The fields of the form by their place in the part.</summary>
    public static IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["key"] = nameof(Key),
        ["type"] = nameof(Type),
        ["label"] = nameof(Label),
        ["help"] = nameof(Help),
        ["format"] = nameof(Format),
        ["allowed"] = nameof(Allowed),
        ["default"] = nameof(Default),
        ["constant"] = nameof(Constant),
        ["required"] = nameof(Required),
        ["readOnly"] = nameof(ReadOnly),
    };

    public static FieldForm From(Field part) => new()
    {
        Key = part.Key,
        Type = part.Type,
        Label = part.Label,
        Help = part.Help,
        Format = part.Format,
        Allowed = Lines(part.Allowed),
        Default = part.Default,
        Constant = part.Constant,
        Required = part.Required,
        ReadOnly = part.ReadOnly,
    };

    public Field ApplyTo(Field part) => part with
    {
        Key = Key?.Trim() ?? "",
        Type = Type,
        Label = FormText.Of(Label, part.Label),
        Help = FormText.Of(Help, part.Help),
        Format = FormText.Of(Format, part.Format),
        Allowed = FormText.Of(Allowed)?.ReplaceLineEndings("\n") == FormText.Of(Lines(part.Allowed)) ? part.Allowed : Values(Allowed),
        Default = Meant(Default, part.Default),
        Constant = Meant(Constant, part.Constant),
        Required = Required,
        ReadOnly = ReadOnly,
    };

    /// <summary>What the format allows and nobody means.</summary>
    /// <param name="part">The field as it would be saved.</param>
    /// <param name="others">The other fields of the list.</param>
    public static IEnumerable<Fault> FaultsOf(Field part, IReadOnlyList<Field> others)
    {
        if (others.Any(other => other.Key == part.Key)) yield return new Fault("/key", "Another field has this place. Change one of them.");
        if (part.Allowed.Count == 0) yield break;
        foreach (var (pointer, value) in new[] { ("/default", part.Default), ("/constant", part.Constant) })
        {
            if (!string.IsNullOrEmpty(value) && !part.Allowed.Contains(value, StringComparer.Ordinal))
                yield return new Fault(pointer, "The allowed values lack this one. Add it there, or choose one of them.");
        }
    }

    private static string Lines(IReadOnlyList<string> values) => string.Join('\n', values.Select(value => value.ReplaceLineEndings(" ")));

    private static string[] Values(string? lines) => (lines ?? "")
        .ReplaceLineEndings("\n")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // An empty text means something here: a form shows it as it shows none, so it stays what it was.
    private static string? Meant(string? posted, string? before) => string.IsNullOrEmpty(posted)
        ? string.IsNullOrEmpty(before) ? before : null
        : FormText.Of(posted, before);
}
