namespace Connectors.Domain.Requests;

/// <summary>The one value that a path finds in a response.</summary>
public abstract record BodyValue
{
    private BodyValue()
    {
    }

    /// <summary>There is none: nothing stands there, or what is written for nothing (null, "", false, an empty list or object).</summary>
    public sealed record None : BodyValue;

    /// <summary>A text, or a number as it is written.</summary>
    public sealed record Found(string Text) : BodyValue;

    /// <summary>The path can't be followed, or what stands there is no single value.</summary>
    public sealed record Unreadable : BodyValue;
}
