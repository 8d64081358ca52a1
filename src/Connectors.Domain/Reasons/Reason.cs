using System.Text.Json.Serialization;
using Connectors.Domain.Requests;

namespace Connectors.Domain.Reasons;

/// <summary>Why something does not work, as rows keep it: a code with arguments, which pages turn into words.</summary>
/// <remarks>The name of a code is stored: it must stay when its record gets another name.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = ReasonText.Code)]
[JsonDerivedType(typeof(Written), "written")]
[JsonDerivedType(typeof(Several), "several")]
[JsonDerivedType(typeof(AtStep), "at-step")]
[JsonDerivedType(typeof(NotReady), "not-ready")]
public abstract partial record Reason
{
    private Reason()
    {
    }

    /// <summary>A sentence that an earlier version stored.</summary>
    public sealed record Written(string Text) : Reason;

    /// <summary>Several reasons, the most important first.</summary>
    public sealed record Several(IReadOnlyList<Reason> Parts) : Reason
    {
        public bool Equals(Several? other) => other is not null && Parts.SequenceEqual(other.Parts);

        public override int GetHashCode() => Parts.Count;
    }

    /// <summary>What went wrong at a step without stopping the run.</summary>
    /// <param name="Position">The step, from 1.</param>
    /// <param name="Why">What.</param>
    public sealed record AtStep(int Position, Reason Why) : Reason;

    /// <summary>Something is missing or wrong, so no request can be made.</summary>
    public sealed record NotReady(IReadOnlyList<Problem> Problems) : Reason
    {
        public bool Equals(NotReady? other) => other is not null && Problems.SequenceEqual(other.Problems);

        public override int GetHashCode() => Problems.Count;
    }
}
