namespace Connectors.Domain.Definitions.Importing.Samples;

/// <summary>A request that somebody wrote down or recorded: a sample of what an endpoint sends.</summary>
public sealed record RequestSample
{
    /// <summary>The HTTP method, in upper case.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>The path after the base URL, encoded; empty, or starting with a slash.</summary>
    public string Path { get; init; } = "";

    /// <summary>The pieces of the query, each encoded and without the question mark.</summary>
    public IReadOnlyList<string> Queries { get; init; } = [];

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The body; null where none is sent.</summary>
    public string? Data { get; init; }

    /// <summary>Whether the body is known to be JSON, whatever the headers say.</summary>
    public bool IsJson { get; init; }

    /// <summary>The parts of a form of several parts, in place of <see cref="Data"/>.</summary>
    public IReadOnlyList<FormPart> Parts { get; init; } = [];
}

/// <summary>A part of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its text; of a file nothing is read.</param>
/// <param name="IsFile">Whether it is a file.</param>
public sealed record FormPart(string Name, string Value, bool IsFile);
