using System.ComponentModel.DataAnnotations;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Pagination;
using Connectors.Domain.Requests.Rendering;
using Connectors.Web.Presentation;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>An endpoint as its form has it. Headers and query parameters are lines of <c>name: value</c>.</summary>
public sealed class EndpointForm : IPartForm<EndpointForm, Endpoint>, IAsksVariables, IValidatableObject
{
    /// <summary>Where it is empty, a new endpoint gets one from its name.</summary>
    public string? Key { get; set; }

    public string? Name { get; set; }

    public string? Entity { get; set; }

    [Required(ErrorMessage = "Enter an HTTP method, such as GET.")]
    public string? Method { get; set; } = "GET";

    public string? Path { get; set; }

    public string? Query { get; set; }

    public string? Headers { get; set; }

    public string? Body { get; set; }

    /// <summary>The fields of the body, a line each (<see cref="FieldLines"/>).</summary>
    public string? Sent { get; set; }

    /// <summary>The fields of a record, a line each.</summary>
    public string? Returned { get; set; }

    public string? Records { get; set; }

    /// <summary>Null: by the method.</summary>
    public Direction? Direction { get; set; }

    public string? ContentType { get; set; }

    public DateOnly? Deprecated { get; set; }

    public PaginationForm Pagination { get; set; } = new();

    public IList<VariableForm> Variables { get; set; } = VariableRows.From([]);

    public bool MayBeSecret => false;

    public static IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(
        PaginationForm.Fields, StringComparer.Ordinal)
    {
        ["key"] = nameof(Key),
        ["name"] = nameof(Name),
        ["entity"] = nameof(Entity),
        ["method"] = nameof(Method),
        ["path"] = nameof(Path),
        ["query"] = nameof(Query),
        ["headers"] = nameof(Headers),
        ["body"] = nameof(Body),
        ["fields"] = nameof(Sent),
        ["returns"] = nameof(Returned),
        ["records"] = nameof(Records),
        ["direction"] = nameof(Direction),
        ["contentType"] = nameof(ContentType),
        ["deprecated"] = nameof(Deprecated),
    };

    public static EndpointForm From(Endpoint part) => new()
    {
        Key = part.Key,
        Name = part.Name,
        Entity = part.Entity,
        Method = part.Method,
        Path = part.Path,
        Query = Lines(part.Query),
        Headers = Lines(part.Headers),
        Body = part.Body,
        Sent = FieldLines.Of(part.Fields),
        Returned = FieldLines.Of(part.Returns),
        Records = part.Records,
        Direction = part.Direction,
        ContentType = part.ContentType,
        Deprecated = part.Deprecated,
        Pagination = PaginationForm.From(part.Pagination),
        Variables = VariableRows.From(part.Variables),
    };

    public Endpoint ApplyTo(Endpoint part) => part with
    {
        Key = Key?.Trim() ?? "",
        Name = FormText.Of(Name, part.Name),
        Entity = FormText.Of(Entity, part.Entity),
        Method = Method?.Trim() ?? "",
        Path = FormText.Of(Path, part.Path),
        Query = Values(Query, part.Query),
        Headers = Values(Headers, part.Headers),
        Body = FormText.Of(Body, part.Body),
        Fields = FieldLines.Read(Sent, part.Fields),
        Returns = FieldLines.Read(Returned, part.Returns),
        Records = FormText.Of(Records, part.Records),
        Direction = Direction,
        ContentType = FormText.Of(ContentType, part.ContentType),
        Deprecated = Deprecated,
        Pagination = Pagination.ApplyTo(part.Pagination),
        Variables = VariableRows.ApplyTo(part.Variables, Variables),
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FieldLines.FaultOf(Sent) is { } sent) yield return new ValidationResult(sent, [nameof(Sent)]);
        if (FieldLines.FaultOf(Returned) is { } returned) yield return new ValidationResult(returned, [nameof(Returned)]);
    }

    public static IEnumerable<Fault> FaultsOf(Endpoint part, Endpoint before) => EndpointRule.Faults(part, before);

    /// <summary>Whether something is said in the fields that are folded away.</summary>
    public bool SaysMore =>
        Pagination.Type != PaginationType.None
        || Variables.Any(variable => variable.Key is not null)
        || Direction is not null || ContentType is not null || Deprecated is not null;

    /// <summary>Takes the request of an imported endpoint; what the import doesn't know stays.</summary>
    internal void Take(Endpoint imported)
    {
        var filled = From(imported);
        if (string.IsNullOrWhiteSpace(Key)) Key = filled.Key;
        (Method, Path, Query, Headers, Body) = (filled.Method, filled.Path, filled.Query, filled.Headers, filled.Body);
        (Sent, ContentType, Variables) = (filled.Sent, filled.ContentType, filled.Variables);
    }

    public IEnumerable<string> Hidden =>
        Enum.GetValues<PagingField>().Where(name => !Pagination.Has(name)).Select(name => $"Pagination.{name}");

    public void BringFields() => Variables = VariableRows.WithEmpty(Variables);

    public void MakeKey(IReadOnlyCollection<string> taken)
    {
        if (string.IsNullOrWhiteSpace(Key)) Key = MadeKey.Of(string.IsNullOrWhiteSpace(Name) ? $"{Method} {Path}" : Name, taken);
    }

    public void BecomeCopy() => (Key, Name) = (Key + ".copy", Name is null ? null : Name + " (copy)");

    private static string Lines(IReadOnlyList<NamedValue> values) => string.Join('\n', values.Select(Line));

    private static List<NamedValue> Values(string? lines, IReadOnlyList<NamedValue> before) =>
    [
        .. (lines ?? "")
            .ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => ValueOf(line, before)),
    ];

    // A line that was not touched stays what it was; one that keeps its name keeps what a newer publisher wrote beside it.
    private static NamedValue ValueOf(string line, IReadOnlyList<NamedValue> before)
    {
        if (before.FirstOrDefault(value => Line(value).Trim() == line) is { } untouched) return untouched;
        var parts = line.Split(':', 2, StringSplitOptions.TrimEntries);
        var known = before.FirstOrDefault(value => value.Key == parts[0]) ?? new NamedValue { Key = parts[0] };
        return known with { Value = parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null };
    }

    private static string Line(NamedValue value) => $"{value.Key}: {value.Value?.ReplaceLineEndings(" ")}";
}
