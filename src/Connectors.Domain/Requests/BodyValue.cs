namespace Connectors.Domain.Requests;

/// <summary>The one value that a path finds in a response.</summary>
public abstract record BodyValue
{
    private BodyValue()
    {
    }

    /// <summary>Absent, or a value that means absent (null, "", false, an empty list or object).</summary>
    public sealed record None : BodyValue;

    /// <summary>A text, or a number as written.</summary>
    public sealed record Found(string Text) : BodyValue;

    /// <summary>The path can't be evaluated, or finds more than a single value.</summary>
    public sealed record Unreadable : BodyValue;
}
