using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Responses;
using Connectors.Web.Presentation;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>Where the records of an endpoint are, and their fields, as a response had them: an address carries both to the form.</summary>
/// <param name="Records">The JSONPath of the records; null where it stays.</param>
/// <param name="Added">How many fields were added.</param>
public sealed record FromResponse(string? Records, int Added)
{
    private const string RecordsName = "records", FieldsName = "fields";

    // Addresses are limited in length; the fields beyond it are left out.
    private const int LongestFields = 3_000;

    /// <summary>The end of an address: <c>records=…&amp;fields=…</c>.</summary>
    /// <param name="list">The list that has the records; or the whole response, where it is one.</param>
    public static string Query(ResponseValue list)
    {
        var record = list.HoldsRecords ? list.Members[0] : list;
        var lines = new List<string>();
        foreach (var line in ResponseOutline.FieldsOf(record).Select(FieldLines.Line))
        {
            if (lines.Sum(one => one.Length + 1) + line.Length > LongestFields) break;
            lines.Add(line);
        }

        return QueryString.Create(RecordsName, record.Path == "$" ? "" : record.Path)
            .Add(FieldsName, string.Join('\n', lines)).Value![1..];
    }

    /// <summary>Fills a form. Fields that it has stay as they are.</summary>
    /// <returns>Null where the address brings nothing.</returns>
    public static FromResponse? Read(IQueryCollection query, EndpointForm form)
    {
        var (path, lines) = (query[RecordsName].FirstOrDefault(), query[FieldsName].FirstOrDefault());
        if (path is null && lines is null) return null;
        var found = lines is { Length: <= LongestFields } && FieldLines.FaultOf(lines) is null ? FieldLines.Read(lines, []) : [];
        var known = FieldLines.Read(form.Returned, []).Select(field => field.Key).ToHashSet(StringComparer.Ordinal);
        Field[] added = [.. found.Where(field => known.Add(field.Key))];
        string?[] both = [form.Returned?.TrimEnd(), FieldLines.Of(added)];
        form.Returned = string.Join('\n', both.Where(text => !string.IsNullOrEmpty(text)));
        if (path is null || !JsonPathRule.Allows(path)) return new FromResponse(null, added.Length);
        form.Records = path;
        return new FromResponse(path, added.Length);
    }

    /// <summary>What was filled in, for people.</summary>
    public string Words => (Records, Added) switch
    {
        (_, 0) => "Records was filled in from the response; the endpoint has its fields already. Review it, then save.",
        (null, _) => $"{Wording.Count(Added, "field")} of a record came from the response. Review them, then save.",
        _ => $"Records and {Wording.Count(Added, "field")} came from the response. Review them, then save.",
    };
}
