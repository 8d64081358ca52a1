using Connectors.Domain.Definitions.Importing.Samples;

namespace Connectors.Domain.Definitions.Importing.Curl;

/// <summary>What a cURL command asks for, option by option.</summary>
internal sealed class CurlCommand
{
    public string? Method { get; set; }

    public string? Address { get; set; }

    public List<(string Name, string Value)> Headers { get; } = [];

    /// <summary>The data of the body, or of the query with <see cref="IsQuery"/>, in its pieces.</summary>
    public List<string> Data { get; } = [];

    public List<FormPart> Parts { get; } = [];

    public List<string> Query { get; } = [];

    public string? User { get; set; }

    public string? Bearer { get; set; }

    public bool IsQuery { get; set; }

    public bool IsJson { get; set; }

    public bool IsHead { get; set; }

    public List<string> Cookies { get; } = [];

    /// <summary>Options that mean nothing for a definition.</summary>
    public SortedSet<string> Nothing { get; } = new(StringComparer.Ordinal);

    /// <summary>Options that a connector can't follow.</summary>
    public SortedSet<string> Lost { get; } = new(StringComparer.Ordinal);

    public bool IsPiped { get; set; }

    public string EffectiveMethod =>
        Method ?? (IsHead ? "HEAD" : IsQuery || (Data.Count == 0 && Parts.Count == 0) ? "GET" : "POST");
}
