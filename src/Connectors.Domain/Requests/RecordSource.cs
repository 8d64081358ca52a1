using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests;

/// <summary>Where the texts of a step get the values of their <c>{{names}}</c>: the record that the step before passed on.</summary>
public abstract class RecordSource
{
    /// <summary>Takes every text as it is.</summary>
    internal static RecordSource None { get; } = new Literal();

    /// <summary>The value of a text: of one <c>{{expression}}</c> its value, of anything else a text.</summary>
    internal abstract MappedValue ValueOf(string text);

    /// <summary>The record itself; inside a list, the member.</summary>
    internal abstract MappedValue Itself { get; }

    /// <summary>What a list is filled from: a source for each member of the value, or the value itself where it is no list.</summary>
    internal abstract IReadOnlyList<RecordSource> MembersOf(MappedValue value);

    private sealed class Literal : RecordSource
    {
        internal override MappedValue ValueOf(string text) => new MappedValue.Found(new JValue(text)) { IsLiteral = true };

        internal override MappedValue Itself => new MappedValue.Absent();

        internal override IReadOnlyList<RecordSource> MembersOf(MappedValue value) => [this];
    }
}

/// <summary>What a text of a step became.</summary>
internal abstract record MappedValue
{
    private MappedValue()
    {
    }

    /// <summary>The record has no such value, or an empty one.</summary>
    public sealed record Absent : MappedValue;

    /// <summary>A value of the record, or one made from it.</summary>
    public sealed record Found(JToken Token) : MappedValue
    {
        /// <summary>Whether a person wrote it on the step.</summary>
        public bool IsLiteral { get; init; }
    }

    /// <summary>Digits in place of a value that is unknown beforehand.</summary>
    public sealed record Symbol(string Digits) : MappedValue;

    /// <summary>The text can't be evaluated.</summary>
    /// <param name="Why">What is wrong, and what would be right.</param>
    public sealed record Refused(string Why) : MappedValue;
}
