namespace Connectors.OpenApi.Reading;

/// <summary>Writes JSON pointers (RFC 6901) into the document.</summary>
internal static class Pointer
{
    public static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string To(params ReadOnlySpan<string> steps)
    {
        var text = "";
        foreach (var step in steps) text += "/" + Escape(step);
        return text;
    }
}
