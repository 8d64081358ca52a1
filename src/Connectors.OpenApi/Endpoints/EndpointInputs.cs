using System.Text.RegularExpressions;
using Connectors.Domain.Definitions.Parts;
using Connectors.OpenApi.Operations;
using Connectors.OpenApi.Paging;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Endpoints;

/// <summary>What one operation asks for: its parameters as variables, and the templates that use them.</summary>
internal sealed partial class EndpointInputs(PlacedOperation placed, PagingDecision paging, ImportNotes report)
{
    private const int LongestHelp = 1_000;

    // OpenAPI has Accept ignored too (Parameter Object), but nothing else sets it.
    private static readonly Dictionary<string, string> NotForParameters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Content-Type"] = "the endpoint's content type is sent with its body.",
        ["Authorization"] = "credentials belong to a sign-in method.",
    };

    // Of one name in several places, the path has it plain: the path is what people read.
    private static readonly ParameterLocation?[] Order = [ParameterLocation.Path, ParameterLocation.Query, ParameterLocation.Header];

    private readonly Dictionary<string, Variable> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pathKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedValue> _query = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedValue> _headers = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<Variable> Variables => [.. _variables.Values];

    public IReadOnlyList<NamedValue> Query => [.. _query.Values];

    public IReadOnlyList<NamedValue> Headers => [.. _headers.Values];

    public void ReadParameters()
    {
        var own = (placed.Operation.Parameters ?? [])
            .Select((parameter, index) => (Parameter: parameter, Place: $"{placed.Place}/parameters/{index}"));
        var shared = (placed.Item.Parameters ?? [])
            .Select((parameter, index) => (Parameter: parameter, Place: $"{Reading.Pointer.To("paths", placed.Path)}/parameters/{index}"));
        var known = new HashSet<(string?, ParameterLocation?)>();
        // An operation's parameter replaces the path's of the same name and place.
        foreach (var (parameter, place) in own
            .Concat(shared)
            .Where(one => one.Parameter is not null)
            .OrderBy(one => Array.IndexOf(Order, one.Parameter.In)))
        {
            if (string.IsNullOrWhiteSpace(parameter.Name) || parameter.In is null)
                report.Add(
                    place, "A parameter without a name or location was left out. Its reference may lead nowhere.", Importance.Missing);
            else if (known.Add((parameter.Name, parameter.In)))
                Read(parameter, place);
        }
    }

    /// <summary>The path with placeholders; undeclared ones become inputs too.</summary>
    public string Path() => Placeholders().Replace(placed.Path.Trim(), match =>
    {
        var name = match.Groups.Values.Skip(1).First(group => group.Success).Value;
        if (match.Groups[3].Success && !_pathKeys.ContainsKey(name)) return match.Value;
        if (!_pathKeys.TryGetValue(name, out var key)) _pathKeys[name] = key = Ask(name, "path", new Variable { Required = true });
        return $"{{{{{key}}}}}";
    });

    /// <summary>
    /// Adds a variable and returns the key that templates use: the name, or the name with its place where another place has it.
    /// </summary>
    public string Ask(string name, string where, Variable variable)
    {
        var key = Naming.Key(name);
        if (key == "payload" || _variables.ContainsKey(key)) key = Naming.Key($"{key} ({where})");
        while (_variables.ContainsKey(key)) key += "'";
        _variables.Add(key, variable with { Key = key });
        return key;
    }

    private void Read(IOpenApiParameter parameter, string place)
    {
        switch (parameter.In)
        {
            case ParameterLocation.Path:
                _pathKeys[parameter.Name!] = Ask(parameter.Name!, "path", ToVariable(parameter, place) with { Required = true });
                break;
            case ParameterLocation.Query when paging.Takes(parameter):
                Take(parameter);
                break;
            case ParameterLocation.Query:
                Add(_query, parameter, "query", place);
                break;
            case ParameterLocation.Header when IsGivenType(parameter):
                break;
            case ParameterLocation.Header when NotForParameters.TryGetValue(parameter.Name!.Trim(), out var why):
                report.Add(place, $"The header {parameter.Name} was left out: {why}");
                break;
            case ParameterLocation.Header:
                Add(_headers, parameter, "header", place);
                break;
            default:
                report.Add(
                    place,
                    $"The {parameter.In.ToString()!.ToLowerInvariant()} parameter {parameter.Name} was left out: "
                    + "a connector sends only path, query and header parameters.");
                break;
        }
    }

    // The endpoint has it as its content type.
    private bool IsGivenType(IOpenApiParameter parameter) =>
        parameter.Name!.Trim().Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
        && placed.Operation.RequestBody is not null && HeaderImport.ContentType(placed.Operation) is not null;

    // Pagination sends it; only for the first page a token may need what the document gives.
    private void Take(IOpenApiParameter parameter)
    {
        var name = Naming.EndpointKey(parameter.Name!);
        if (paging.FirstToken(parameter) is { } first && !first.Contains("{{", StringComparison.Ordinal))
            _query.TryAdd(name, new NamedValue { Key = name, Value = first });
    }

    private void Add(Dictionary<string, NamedValue> values, IOpenApiParameter parameter, string where, string place)
    {
        // A key may hold braces: it is no template.
        var name = Naming.EndpointKey(parameter.Name!);
        if (values.ContainsKey(name))
        {
            report.Add(place, $"A second {where} parameter {parameter.Name} was left out: a request has only one.");
            return;
        }

        var variable = ToVariable(parameter, place);
        var isFixed = Vendor.Text(parameter.Extensions, "x-ms-visibility") == "internal"
            && variable.Default is { Length: > 0 }
            && !variable.Default.Contains("{{", StringComparison.Ordinal);
        values.Add(name, new NamedValue
        {
            Key = name,
            Value = isFixed ? variable.Default : $"{{{{{Ask(parameter.Name!, where, variable)}}}}}"
        });
    }

    private Variable ToVariable(IOpenApiParameter parameter, string place)
    {
        var schema = parameter.Schema ?? parameter.Content?.Values.FirstOrDefault()?.Schema;
        Vendor.NoteUnread(parameter.Extensions, place, report);
        if (schema?.Enum?.Count > 1)
            report.Count(place, "lists of allowed values were left out: any value is accepted", importance: Importance.Limited);
        if (schema?.Type?.HasFlag(JsonSchemaType.Array) == true || schema?.Type?.HasFlag(JsonSchemaType.Object) == true)
            report.Name(
                place,
                "parameters are lists or objects, whose format was left out: enter the text to send",
                parameter.Name!,
                Importance.Limited);
        return new Variable
        {
            Label = report.Fit(Vendor.Text(parameter.Extensions, "x-ms-summary"), 200, place),
            Help = report.Fit(parameter.Description, LongestHelp, place),
            Default = report.Default(Vendor.Scalar(schema?.Default) ?? (schema?.Enum is [{ } only] ? Vendor.Scalar(only) : null), place),
            Required = parameter.Required,
            Advanced = Vendor.Text(parameter.Extensions, "x-ms-visibility") is "advanced" or "internal",
        };
    }

    // {id}, and what people write who mean it: <id>, or :id where that is declared.
    [GeneratedRegex(@"\{([^{}]*)\}|<([^<>/{}]+)>|(?<=/):([A-Za-z_]\w*)")]
    private static partial Regex Placeholders();
}
