using Connectors.Application.Marketplace;
using Connectors.Domain.Catalog;

namespace Connectors.Web.Presentation;

/// <summary>Owners of packages in words.</summary>
public static class OwnerWords
{
    /// <summary>An owner by name; members of other organisations are not named.</summary>
    public static string Of(PackageOwner owner) => owner.Name ?? "a publisher of another organisation";

    public static string Names(IEnumerable<PackageOwner> owners) =>
        string.Join(", ", owners.Select(Of).Distinct().DefaultIfEmpty("none"));

    public static string NotOwner(PackageId package, IEnumerable<PackageOwner> owners) =>
        $"You don't own {package}, so you can't publish or withdraw its releases. Its owners: {Names(owners)}. "
        + "Ask one of them to add you as an owner, or choose another package name.";

    public static Message Of(OwnerChange change, string done) => change switch
    {
        OwnerChange.Done => new Message(done),
        OwnerChange.NotAllowed => new Message(
            "Only owners of this package and administrators of their organisations can change its owners.", Tone.Bad),
        OwnerChange.NoPublisher => new Message(
            "No publisher has this email address. Check it, or have the member made a publisher first.", Tone.Bad),
        OwnerChange.LastOwner => new Message("A package needs an owner. Add another one first.", Tone.Bad),
        _ => new Message("That owner was already removed.", Tone.Attention),
    };
}
