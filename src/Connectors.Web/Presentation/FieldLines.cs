using System.Text.RegularExpressions;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Web.Presentation;

/// <summary>Fields as lines: <c>order.total: number required</c>, or <c>order.source: text = connectors</c> for a fixed value.</summary>
public static partial class FieldLines
{
    public const string Example = "order.total: number required";

    public static string Of(IReadOnlyList<Field> fields) => string.Join('\n', fields.Select(Line));

    /// <summary>A field as a line. Its texts for people, format, allowed values and default are not part of it.</summary>
    public static string Line(Field field)
    {
        var constant = field.Constant is { } text ? $" = {text.ReplaceLineEndings(" ")}" : "";
        return $"{field.Key}: {NameOf(field.Type)}{(field.Required ? " required" : "")}{(field.ReadOnly ? " read-only" : "")}{constant}";
    }

    /// <summary>Reads lines. A line that was not touched stays what it was; one that keeps its key keeps the rest of its field.</summary>
    public static IReadOnlyList<Field> Read(string? lines, IReadOnlyList<Field> before) =>
        [.. Lines(lines).Select(line => before.FirstOrDefault(field => Line(field).Trim() == line) ?? Changed(line, before))];

    /// <summary>What is wrong with the first line that can't be read; null where each can.</summary>
    public static string? FaultOf(string? lines) => Lines(lines).FirstOrDefault(line => !Written().IsMatch(line)) is { } wrong
        ? $"“{wrong}” is not a field. Write a line such as {Example}; "
            + $"types are {string.Join(", ", Enum.GetValues<FieldType>().Select(NameOf))}."
        : null;

    /// <summary>The height of a form's text area for lines.</summary>
    public static int RowsFor(string? lines) => Math.Clamp(Lines(lines).Length + 1, 4, 16);

    private static string[] Lines(string? lines) =>
        (lines ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Field Changed(string line, IReadOnlyList<Field> before)
    {
        if (Written().Match(line) is not { Success: true } written) return new Field { Key = line };
        var key = written.Groups["key"].Value;
        return (before.FirstOrDefault(field => field.Key == key) ?? new Field { Key = key }) with
        {
            Type = Enum.Parse<FieldType>(written.Groups["type"].Value, ignoreCase: true),
            Required = written.Groups["required"].Success,
            ReadOnly = written.Groups["read"].Success,
            Constant = written.Groups["constant"] is { Success: true } constant ? constant.Value : null,
        };
    }

    private static string NameOf(FieldType type) => type.ToString().ToLowerInvariant();

    [GeneratedRegex(
        @"^(?<key>.+?):\s*(?<type>text|number|integer|boolean|object|json|file)"
        + @"(?<required>\s+required)?(?<read>\s+read-only)?(?:\s*=\s*(?<constant>.*))?$")]
    private static partial Regex Written();
}
