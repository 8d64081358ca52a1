using System.Text.Json.Nodes;
using Connectors.OpenApi.Collections.Requests;

namespace Connectors.OpenApi.Collections.Postman;

/// <summary>The headers of a request: rows, or in version 2.0 the lines of one text.</summary>
internal static class PostmanHeaders
{
    public static IReadOnlyList<(string Name, string Value)> Read(JsonNode? headers, string place, ImportNotes report)
    {
        if (headers is not JsonArray rows)
        {
            return
            [
                .. (Vendor.Scalar(headers) ?? "").Split('\n')
                    .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
                    .Where(pair => pair.Length == 2 && pair[0].Length > 0)
                    .Select(pair => (pair[0], pair[1])),
            ];
        }

        foreach (var off in rows.OfType<JsonObject>().Where(row => row.Flag("disabled") && row.Text("key") is not null))
            report.Name(place, "headers that are switched off were left out", off.Text("key")!, Importance.Detail);
        return [.. rows.Rows("key").Select(row => (row.Text("key")!.Trim(), row.Text("value") ?? ""))];
    }

    public static bool IsCookie((string Name, string Value) header) => header.Name.Equals("Cookie", StringComparison.OrdinalIgnoreCase);
}
