using Connectors.Domain.Definitions.Faults;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>The form of one part of a definition: an endpoint, a variable, a way to sign in.</summary>
/// <typeparam name="TForm">The form itself.</typeparam>
/// <typeparam name="TPart">The part that it edits.</typeparam>
public interface IPartForm<TForm, TPart>
{
    /// <summary>The fields of the form by their place in the part.</summary>
    static abstract IReadOnlyDictionary<string, string> Fields { get; }

    /// <summary>The form filled from a part.</summary>
    static abstract TForm From(TPart part);

    /// <summary>What a part needs beyond the format: every fault, with its JSON pointer inside the part.</summary>
    /// <param name="part">The part as it would be saved.</param>
    /// <param name="before">The current part; an empty one where it is new.</param>
    static abstract IEnumerable<Fault> FaultsOf(TPart part, TPart before);

    /// <summary>The fields that the chosen type does not have: what was posted in them means nothing.</summary>
    IEnumerable<string> Hidden { get; }

    /// <summary>Brings the fields that the chosen type has, and further empty rows.</summary>
    void BringFields();

    /// <summary>The part with what the form says; what the form does not show stays.</summary>
    TPart ApplyTo(TPart part);

    /// <summary>Gives the form of a new part that has no key one that no other part has, where the form can make one.</summary>
    /// <param name="taken">The keys of the other parts.</param>
    void MakeKey(IReadOnlyCollection<string> taken)
    {
    }

    /// <summary>Gives the form of a copy its own key and name.</summary>
    void BecomeCopy();
}
